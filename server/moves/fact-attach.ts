// fact.attach: a person attaches a link into a system of record; it proves nothing until a second person confirms it.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { fact, factLink } from '@/db/schema/fact';
import { pointerDigest } from '@/server/audit/keyed-digest';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { STATED_KINDS, type StatedKind, UNCONFIRMED_STRENGTH } from '@/server/core/facts/confirm-strength';
import { labelOf } from '@/server/core/facts/label-of';
import { parseSafeLink, type SafeLink } from '@/server/core/facts/safe-link';
import { ITEM_KEYS, type ItemKey } from '@/server/core/vocabulary/item';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { dayInput, noteInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';
import { ensureManualSource } from './writes/ensure-manual-source';
import { writeRuling } from './writes/write-ruling';

const Input = z.object({
  opportunityId: z.uuid(),
  link: z.string().max(4096),
  kind: z.enum(STATED_KINDS),
  /** The day the record speaks of. */
  day: dayInput,
  /** The item it is evidence for, if any. */
  itemKey: z.enum(ITEM_KEYS).optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = Omit<Input, 'link'> & { link: SafeLink; itemKey?: ItemKey; timeZone: string };
type Result = { factId: string; rulingId: string | null };

export const factAttach: MoveDefinition<Input, DealForMove, Plan, Result> = {
  kind: 'fact.attach',
  input: Input,
  load: (tx, input, scope) => loadDeal(tx, input.opportunityId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide(held, input) {
    const parsed = parseSafeLink(input.link);
    if (!parsed.ok)
      return { ok: false, code: 'unsafe_link', reason: parsed.reason, remedies: ['correct_input'] };
    if (input.day > held.today) {
      const reason = 'The day lies ahead; a record speaks of what has happened.';
      return { ok: false, code: 'day_ahead', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { ...input, link: parsed.link, timeZone: held.workspace.timeZone } };
  },
  async write(tx, plan, scope) {
    const { workspaceId, moveId, recordedAt } = scope;
    const { opportunityId, itemKey, note } = plan;
    const sourceId = await ensureManualSource(tx, scope);
    const factId = uuidv7();
    const label = labelFor(plan.kind, plan.day);
    await tx.insert(fact).values({
      workspaceId,
      id: factId,
      sourceId,
      externalId: plan.link,
      kind: 'pointer',
      direction: 'none',
      side: 'seller',
      strength: UNCONFIRMED_STRENGTH,
      occurredAt: new Date(startOfDayInstant(plan.day, plan.timeZone)),
      recordedAt,
      label,
      link: plan.link,
      participants: [],
      attributes: {},
      digest: pointerDigest(workspaceId, sourceId, plan.link),
      moveId,
      proposedBySeatId: actorId(scope.actor),
    });
    await tx
      .insert(factLink)
      .values({ workspaceId, opportunityId, factId, how: 'accepted', recordedAt, moveId });
    const said = { opportunityId, kind: 'attribute_accepted' as const, note, factIds: [factId] };
    const rulingId = itemKey ? await writeRuling(tx, { ...said, itemKey }, scope) : null;
    return {
      result: { factId, rulingId },
      values: { link: plan.link, label, ...(note ? { note } : {}) },
      subjects: rulingId ? [rulingId] : [],
      facts: [factId],
      measures: { kind: plan.kind, day: plan.day, ...(itemKey ? { item: itemKey } : {}) },
    };
  },
};

/** Such as "Attached signed document · 3 May 2026". */
function labelFor(kind: StatedKind, day: string): string {
  const base = { kind: 'pointer' as const, direction: 'none' as const, otherSide: null, buyerRole: null };
  const [, ...rest] = labelOf({ ...base, day }).split(' · ');
  const what = kind === 'other' ? 'link' : kind.replaceAll('_', ' ');
  return [`Attached ${what}`, ...rest].join(' · ');
}
