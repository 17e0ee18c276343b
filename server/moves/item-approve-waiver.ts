// item.approve_waiver: a second person lets a waiver count; the state is looked at again, and may have moved on.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { itemRuling } from '@/db/schema/ruling';
import { decideWaiver } from '@/server/core/drafts/decide-waiver';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { loadWaiver, type Waiver, type WaiverForMove } from './loads/load-waiver';
import { periodEndOf } from './loads/period-end-of';

const Input = z.object({ rulingId: z.uuid(), note: noteInput.optional() });
type Input = z.infer<typeof Input>;
type Plan = { ruling: Waiver; note?: string };

export const itemApproveWaiver: MoveDefinition<Input, WaiverForMove, Plan, { rulingId: string }> = {
  kind: 'item.approve_waiver',
  input: Input,
  load: (tx, { rulingId }, scope) => loadWaiver(tx, rulingId, scope),
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide(held, { note }) {
    const { ruling, settled } = held;
    if (settled) return { ok: false, code: 'conflict', reason: settled, remedies: ['refresh'] };
    const decided = decideWaiver({
      state: held.item?.state ?? null,
      isBlocking: held.item?.isBlocking ?? false,
      // Its own request is the one that waits.
      isAskedAlready: false,
      until: ruling.until ?? held.today,
      today: held.today,
      periodEndsOn: periodEndOf(held),
      others: held.approvedWaivers,
    });
    return decided.ok ? { ok: true, plan: { ruling, note } } : { ...decided, remedies: ['refresh'] };
  },
  async write(tx, { ruling, note }, scope) {
    await tx
      .update(itemRuling)
      .set({
        approvedBySeatId: actorId(scope.actor),
        // It counts from the approval on; when it was asked for stays known.
        askedAt: ruling.askedAt ?? ruling.at,
        at: scope.now,
        recordedAt: scope.recordedAt,
        decidedAt: scope.now,
      })
      .where(and(eq(itemRuling.workspaceId, scope.workspaceId), eq(itemRuling.id, ruling.id)));
    return {
      result: { rulingId: ruling.id },
      values: note ? { note } : undefined,
      subjects: [ruling.id, ruling.seatId],
      reasonCode: ruling.reasonCode ?? undefined,
      measures: { item: ruling.itemKey, until: ruling.until ?? '' },
    };
  },
};
