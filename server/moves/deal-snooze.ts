// deal.snooze: puts a deal out of one's own inbox until a day; it stays in every number.
import { z } from 'zod';
import { snooze } from '@/db/schema/draft';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { dayInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';

const Input = z.object({ opportunityId: z.uuid(), until: dayInput });
type Input = z.infer<typeof Input>;

const SNOOZE_WITHIN_DAYS = 30;

export const dealSnooze: MoveDefinition<Input, DealForMove, Input, { opportunityId: string }> = {
  kind: 'deal.snooze',
  input: Input,
  load: (tx, input, scope) => loadDeal(tx, input.opportunityId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide({ today }, input) {
    if (input.until <= today || input.until > addDays(today, SNOOZE_WITHIN_DAYS)) {
      const reason = `Choose a day after today and within ${SNOOZE_WITHIN_DAYS} days.`;
      return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: input };
  },
  async write(tx, { opportunityId, until }, { workspaceId, actor, moveId }) {
    const last = tx
      .insert(snooze)
      .values({ workspaceId, seatId: actorId(actor), opportunityId, until, moveId })
      .onConflictDoUpdate({
        target: [snooze.workspaceId, snooze.seatId, snooze.opportunityId],
        set: { until, moveId },
      });
    return { last, result: { opportunityId }, measures: { until } };
  },
};
