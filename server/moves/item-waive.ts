// item.waive: the owner asks for a waiver; it is stored and counts only once a second person has approved it.
import { z } from 'zod';
import { decideWaiver } from '@/server/core/drafts/decide-waiver';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import type { Remedy } from '@/server/core/vocabulary/remedy';
import type { MoveDefinition } from './definition';
import { dayInput, noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { type ItemForMove, loadItem } from './loads/load-item';
import { periodEndOf } from './loads/period-end-of';
import { refuseReason } from './refuse-reason';
import { type NewRuling, writeRuling } from './writes/write-ruling';

const Input = z.object({
  opportunityId: z.uuid(),
  itemKey: z.enum(ITEM_KEYS),
  reasonCode: z.enum(REASON_CODES.waiver),
  /** The last day it is to hold. */
  until: dayInput,
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

/** Where another day or item would not help. */
const REMEDIES_OF: Partial<Record<string, Remedy[]>> = {
  asked_already: ['refresh', 'evidence'],
  item_advisory: ['evidence'],
  contradicted: ['evidence'],
  waivers_used_up: ['evidence'],
};

export const itemWaive: MoveDefinition<Input, ItemForMove, NewRuling, { rulingId: string }> = {
  kind: 'item.waive',
  input: Input,
  load: (tx, input, scope) => loadItem(tx, input.opportunityId, input.itemKey, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing },
    opportunityId: held.deal.id,
  }),
  decide(held, input, { reasons }) {
    const { opportunityId, itemKey, reasonCode, until, note } = input;
    const refused = refuseReason('waiver', reasonCode, note ?? null, reasons);
    if (refused) return refused;
    const decided = decideWaiver({
      state: held.item?.state ?? null,
      isBlocking: held.item?.isBlocking ?? false,
      isAskedAlready: held.isWaiverAsked,
      until,
      today: held.today,
      periodEndsOn: periodEndOf(held),
      others: held.waivers,
    });
    if (!decided.ok)
      return { ...decided, remedies: REMEDIES_OF[decided.code] ?? ['evidence', 'correct_input'] };
    return {
      ok: true,
      plan: { opportunityId, itemKey, kind: 'waived', reasonCode, until, note },
      needsApproval: {
        reason: 'A second person has to approve this waiver before it counts.',
        remedies: ['approval:manager', 'approval:finance'],
      },
    };
  },
  async write(tx, plan, scope) {
    const rulingId = await writeRuling(tx, plan, scope);
    return {
      result: { rulingId },
      values: plan.note ? { note: plan.note } : undefined,
      subjects: [rulingId],
      reasonCode: plan.reasonCode ?? undefined,
      measures: { item: plan.itemKey, until: plan.until ?? '' },
    };
  },
};
