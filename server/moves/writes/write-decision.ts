// Writes a decision and closes its draft.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { decision, draft } from '@/db/schema/draft';
import { actorId } from '../actor';
import type { DecisionBefore } from '../decision-before';
import type { MoveTx, Scope } from '../definition';

export type NewDecision = {
  draft: typeof draft.$inferSelect;
  kind: 'accepted' | 'edited' | 'declined';
  reasonCode: string;
  note?: string;
  value: string | null;
  before: DecisionBefore;
  recheckOn?: string;
};

/** @returns the decision's id. */
export async function writeDecision(tx: MoveTx, made: NewDecision, scope: Scope): Promise<string> {
  const { workspaceId, moveId, now } = scope;
  const id = uuidv7();
  await tx.insert(decision).values({
    workspaceId,
    id,
    draftId: made.draft.id,
    opportunityId: made.draft.opportunityId,
    kind: made.kind,
    reasonCode: made.reasonCode,
    note: made.note,
    value: made.value,
    before: made.before,
    recheckOn: made.recheckOn,
    seatId: actorId(scope.actor),
    at: now,
    moveId,
  });
  await tx
    .update(draft)
    .set({ state: made.kind, decidedAt: now, version: made.draft.version + 1 })
    .where(and(eq(draft.workspaceId, workspaceId), eq(draft.id, made.draft.id)));
  return id;
}
