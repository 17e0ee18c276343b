// item.say_not_yet_knowable: the owner says when to look again; twice an item at most, within 30 days.
import { z } from 'zod';
import { decideRecheck } from '@/server/core/drafts/decide-recheck';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import type { MoveDefinition } from './definition';
import { dayInput, noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { type ItemForMove, loadItem } from './loads/load-item';
import { type NewRuling, writeRuling } from './writes/write-ruling';

const Input = z.object({
  opportunityId: z.uuid(),
  itemKey: z.enum(ITEM_KEYS),
  /** The day to look again. */
  until: dayInput,
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

export const itemSayNotYetKnowable: MoveDefinition<Input, ItemForMove, NewRuling, { rulingId: string }> = {
  kind: 'item.say_not_yet_knowable',
  input: Input,
  load: (tx, input, scope) => loadItem(tx, input.opportunityId, input.itemKey, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide(held, { opportunityId, itemKey, until, note }) {
    if (!held.item || held.item.state === 'met') {
      return {
        ok: false,
        code: 'item_not_open',
        reason: held.item ? 'This item is met already.' : 'This deal is not asked for that item.',
        remedies: ['refresh'],
      };
    }
    const recheck = decideRecheck(until, held.today, held.rechecks);
    if (!recheck.ok)
      return {
        ...recheck,
        remedies: recheck.code === 'recheck_used_up' ? ['evidence', 'approval:manager'] : ['correct_input'],
      };
    return { ok: true, plan: { opportunityId, itemKey, kind: 'not_yet_knowable', until, note } };
  },
  async write(tx, plan, scope) {
    const rulingId = await writeRuling(tx, plan, scope);
    const measures = { until: plan.until ?? '', item: plan.itemKey };
    return {
      result: { rulingId },
      values: plan.note ? { note: plan.note } : undefined,
      subjects: [rulingId],
      measures,
    };
  },
};
