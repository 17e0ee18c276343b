// item.approve_waiver: a second person lets a waiver count; the state is looked at again, and may have moved on.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { itemRuling } from '@/db/schema/ruling';
import { decideWaiver } from '@/server/core/drafts/decide-waiver';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { type ItemForMove, loadItem } from './loads/load-item';
import { loadSecondPerson, type SecondPerson } from './loads/load-second-person';
import { periodEndOf } from './loads/period-end-of';

const Input = z.object({ rulingId: z.uuid(), note: noteInput.optional() });
type Input = z.infer<typeof Input>;
type Ruling = typeof itemRuling.$inferSelect;
type Loaded = ItemForMove & { ruling: Ruling; second: SecondPerson };
type Plan = { ruling: Ruling; note?: string };

export const itemApproveWaiver: MoveDefinition<Input, Loaded, Plan, { rulingId: string }> = {
  kind: 'item.approve_waiver',
  input: Input,
  async load(tx, { rulingId }, scope) {
    const [about] = await tx
      .select()
      .from(itemRuling)
      .where(and(eq(itemRuling.id, rulingId), eq(itemRuling.kind, 'waived')));
    const held = about ? await loadItem(tx, about.opportunityId, about.itemKey, scope) : null;
    if (!held) return null;
    const [ruling] = await tx.select().from(itemRuling).where(eq(itemRuling.id, rulingId)).for('update');
    if (!ruling) return null;
    return { ...held, ruling, second: await loadSecondPerson(tx, held, ruling.seatId, scope) };
  },
  request: (held) => ({
    resource: dealResource(held),
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide(held, { note }) {
    const { ruling } = held;
    if (ruling.undoneByMoveId || ruling.approvedBySeatId) {
      const reason = ruling.undoneByMoveId
        ? 'This request was taken back.'
        : 'This waiver was approved already.';
      return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
    }
    const decided = decideWaiver({
      state: held.item?.state ?? null,
      until: ruling.until ?? held.today,
      today: held.today,
      periodEndsOn: periodEndOf(held),
      others: held.waivers - 1,
    });
    return decided.ok ? { ok: true, plan: { ruling, note } } : { ...decided, remedies: ['refresh'] };
  },
  async write(tx, { ruling, note }, scope) {
    await tx
      .update(itemRuling)
      .set({ approvedBySeatId: actorId(scope.actor), at: scope.now, recordedAt: scope.recordedAt })
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
