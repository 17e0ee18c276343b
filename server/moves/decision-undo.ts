// decision.undo: takes a decision back with a reason; refused where the value has moved on or it was undone already.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { decision, draft } from '@/db/schema/draft';
import { canUndo } from '@/server/core/drafts/decide-undo';
import { presentValue } from '@/server/core/drafts/present-value';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import type { Decided, MoveDefinition, MoveTx, Scope } from './definition';
import { noteInput } from './input/text-input';
import { type DecisionForUndo, loadDecision } from './loads/load-decision';
import { commitmentFieldOf } from './loads/load-draft';
import { refuseReason } from './refuse-reason';
import { restoreRecords } from './writes/restore-decisions';
import { restoreCommitment } from './writes/write-commitment';

const Input = z.object({
  decisionId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = { held: DecisionForUndo; reasonCode: string; note?: string };
type Result = { decisionId: string; draftId: string; opportunityId: string; draftState: string };

export const decisionUndo: MoveDefinition<Input, DecisionForUndo, Plan, Result> = {
  kind: 'decision.undo',
  input: Input,
  load: (tx, input, scope) => loadDecision(tx, input.decisionId, scope),
  request: (held, _input, scope) => ({
    resource: { type: 'Draft', id: held.draft.id, attributes: { fieldClass: '' } },
    context: {
      ...held.standing,
      isMaker: scope.actor.kind === 'person' && scope.actor.seatId === held.decision.seatId,
    },
    opportunityId: held.draft.opportunityId,
    rollsBackId: held.decision.moveId,
  }),
  decide,
  async write(tx, { held, reasonCode, note }, scope) {
    const { draft: undone, decision: made } = held;
    await restore(tx, held, { reasonCode, note }, scope);
    const state = held.hasNewerDraft ? ('superseded' as const) : ('open' as const);
    await tx
      .update(decision)
      .set({ undoneByMoveId: scope.moveId })
      .where(and(eq(decision.workspaceId, scope.workspaceId), eq(decision.id, made.id)));
    await tx
      .update(draft)
      .set({ state, decidedAt: state === 'open' ? null : scope.now, version: undone.version + 1 })
      .where(and(eq(draft.workspaceId, scope.workspaceId), eq(draft.id, undone.id)));
    const { id: draftId, opportunityId } = undone;
    return {
      result: { decisionId: made.id, draftId, opportunityId, draftState: state },
      values: { before: made.value, after: held.restored, ...(note ? { note } : {}) },
      subjects: [draftId, made.id],
      facts: undone.factIds,
      reasonCode,
    };
  },
};

function decide(held: DecisionForUndo, input: Input, { reasons }: Scope): Decided<Plan> {
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['refresh'],
  });
  const { decision: made, before, newest } = held;
  if (made.undoneByMoveId) return refuse('undone_already', 'This decision was undone already.');
  const refused = refuseReason('rollback', input.reasonCode, input.note ?? null, reasons);
  if (refused) return refused;
  if (before.erasedFacts !== undefined)
    return refuse(
      'erased',
      'The pointer was deleted because the customer asked for it; it cannot come back.',
    );
  const field = commitmentFieldOf(held.draft.field);
  if (field !== null && made.kind !== 'declined') {
    const present = presentValue(held.present, field);
    const isNewestChange = newest?.moveId === made.moveId;
    if (!canUndo({ field, set: made.value, present, restored: held.restored, isNewestChange })) {
      return {
        ok: false,
        code: 'moved_on',
        reason: 'The value has moved on since, so there is nothing left to undo.',
        remedies: ['refresh'],
        detail: { yours: held.restored, theirs: present, by: newest?.by ?? null, at: newest?.at ?? null },
      };
    }
  }
  return { ok: true, plan: { held, reasonCode: input.reasonCode, note: input.note } };
}

async function restore(
  tx: MoveTx,
  held: DecisionForUndo,
  why: { reasonCode: string; note?: string },
  scope: Scope,
): Promise<void> {
  const { before, draft: undone } = held;
  const field = commitmentFieldOf(undone.field);
  if (before.accepted && field)
    await restoreCommitment(tx, held, field, before.accepted, held.restored, why, scope);
  await restoreRecords(tx, [{ decisionId: held.decision.id, before, draft: undone }], scope);
}
