// Writes a draft that was taken: what it proposes, the decision, and what the log keeps of both.

import type { DraftPlan } from '../decide-draft-value';
import type { MoveTx, Scope, Written } from '../definition';
import { applyDraft } from './apply-draft';
import { writeDecision } from './write-decision';

export type DraftDecided = { decisionId: string; draftId: string; opportunityId: string };

export async function writeDraftValue(
  tx: MoveTx,
  plan: DraftPlan,
  scope: Scope,
): Promise<Written<DraftDecided>> {
  const { held, kind, value, decisionCode, changeCode, note } = plan;
  const { draft } = held;
  const before = await applyDraft(tx, held, value, { reasonCode: changeCode, note }, scope);
  const decisionId = await writeDecision(
    tx,
    { draft, kind, reasonCode: decisionCode, note, value, before },
    scope,
  );
  return {
    result: { decisionId, draftId: draft.id, opportunityId: draft.opportunityId },
    values: { before: before.value ?? draft.fromValue, after: value, ...(note ? { note } : {}) },
    subjects: [draft.id, decisionId],
    facts: draft.factIds,
    reasonCode: decisionCode === 'as_is' ? changeCode : decisionCode,
  };
}
