// item.refuse_waiver: a second person says no to a waiver, with a code; the one who asked sees why.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { itemRuling } from '@/db/schema/ruling';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { loadWaiver, type Waiver, type WaiverForMove } from './loads/load-waiver';
import { refuseReason } from './refuse-reason';

const Input = z.object({
  rulingId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.approval_refusal),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = { ruling: Waiver; reasonCode: string; note?: string };

export const itemRefuseWaiver: MoveDefinition<Input, WaiverForMove, Plan, { rulingId: string }> = {
  kind: 'item.refuse_waiver',
  input: Input,
  load: (tx, { rulingId }, scope) => loadWaiver(tx, rulingId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide({ settled, ruling }, { reasonCode, note }, { reasons }) {
    if (settled) return { ok: false, code: 'conflict', reason: settled, remedies: ['refresh'] };
    const refused = refuseReason('approval_refusal', reasonCode, note ?? null, reasons);
    if (refused) return refused;
    return { ok: true, plan: { ruling, reasonCode, note } };
  },
  async write(tx, { ruling, reasonCode, note }, { workspaceId, moveId, actor, now }) {
    await tx
      .update(itemRuling)
      .set({
        undoneByMoveId: moveId,
        refusedBySeatId: actorId(actor),
        refusedCode: reasonCode,
        refusedNote: note,
        decidedAt: now,
      })
      .where(and(eq(itemRuling.workspaceId, workspaceId), eq(itemRuling.id, ruling.id)));
    return {
      result: { rulingId: ruling.id },
      values: note ? { note } : undefined,
      subjects: [ruling.id, ruling.seatId],
      reasonCode,
      measures: { item: ruling.itemKey },
    };
  },
};
