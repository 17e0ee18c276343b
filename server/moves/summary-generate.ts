// summary.generate: says what a deal's records say of its activity, as codes, counts and days that cite them; it writes nothing.
import { z } from 'zod';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { summariseActivity } from '@/server/core/summary/summarise-activity';
import type { ActivitySummary } from '@/server/core/summary/summary-point';
import type { MoveDefinition } from './definition';
import { dayInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';
import { loadPointers } from './loads/load-pointers';

const Input = z.object({
  opportunityId: z.uuid(),
  /** The first day it looks at; what lies ahead is always in it. */
  since: dayInput,
});
type Input = z.infer<typeof Input>;
type Loaded = DealForMove & { pointers: FactPointer[] };

export const summaryGenerate: MoveDefinition<Input, Loaded, ActivitySummary, ActivitySummary> = {
  kind: 'summary.generate',
  input: Input,
  async load(tx, { opportunityId }, scope) {
    const held = await loadDeal(tx, opportunityId, scope);
    return held && { ...held, pointers: await loadPointers(tx, opportunityId) };
  },
  request: (held) => ({
    resource: dealResource(held),
    // Pointers to this workspace's own records are all that it reads: there is nothing else it could summarise.
    context: { ...held.standing, isInternalActivity: true },
    opportunityId: held.deal.id,
  }),
  decide({ pointers, today, workspace }, { since }, { now }) {
    if (since > today) {
      const reason = 'Choose a day that is not after today.';
      return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
    }
    const dayOf = (instant: string) => dayIn(instant, workspace.timeZone);
    return { ok: true, plan: summariseActivity(pointers, { since, today, now: now.toISOString(), dayOf }) };
  },
  async write(_tx, summary) {
    const facts = [...new Set(summary.points.flatMap(({ factIds }) => factIds))].sort();
    const measures = {
      rule: summary.rule,
      since: summary.since,
      facts: facts.length,
      sentences: summary.points.length,
    };
    return { result: summary, facts, measures };
  },
};
