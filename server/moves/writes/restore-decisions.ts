// Takes back what decisions did beside a promise: rulings, recorded facts, hidden labels, links; and opens their drafts again.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { decision, draft } from '@/db/schema/draft';
import { fact, factLink } from '@/db/schema/fact';
import { itemRuling } from '@/db/schema/ruling';
import type { DecisionBefore } from '../decision-before';
import type { MoveTx, Scope } from '../definition';

export type DecisionToRestore = {
  decisionId: string;
  before: DecisionBefore;
  draft: Pick<typeof draft.$inferSelect, 'id' | 'opportunityId' | 'field' | 'subject'>;
};

/** What the decisions recorded, hid and linked. */
export async function restoreRecords(
  tx: MoveTx,
  decisions: readonly DecisionToRestore[],
  { workspaceId, moveId }: Scope,
): Promise<void> {
  const rulings = decisions.flatMap(({ before }) => before.rulingId ?? []);
  const recorded = decisions.flatMap(({ before }) => before.recordedFactId ?? []);
  const hidden = decisions.flatMap(({ before }) => before.hiddenFactIds ?? []);
  if (rulings.length > 0)
    await tx
      .update(itemRuling)
      .set({ undoneByMoveId: moveId })
      .where(and(eq(itemRuling.workspaceId, workspaceId), inArray(itemRuling.id, rulings)));
  if (recorded.length > 0)
    await tx
      .update(fact)
      .set({ erasedByMoveId: moveId })
      .where(and(eq(fact.workspaceId, workspaceId), inArray(fact.id, recorded)));
  if (hidden.length > 0) await tx.update(fact).set({ isLabelHidden: false }).where(inArray(fact.id, hidden));
  for (const { before, draft: about } of decisions)
    if (before.linkedFactId)
      await tx
        .update(factLink)
        .set({ how: 'candidate', moveId })
        .where(
          and(eq(factLink.opportunityId, about.opportunityId), eq(factLink.factId, before.linkedFactId)),
        );
}

/** Newest first: a draft is open again unless another one of its field and subject is. */
export async function reopenDrafts(
  tx: MoveTx,
  decisions: readonly DecisionToRestore[],
  { workspaceId, moveId }: Scope,
): Promise<void> {
  if (decisions.length === 0) return;
  const dealIds = [...new Set(decisions.map(({ draft: { opportunityId } }) => opportunityId))];
  const open = await tx
    .select({ opportunityId: draft.opportunityId, field: draft.field, subject: draft.subject })
    .from(draft)
    .where(and(inArray(draft.opportunityId, dealIds), eq(draft.state, 'open')));
  const keyOf = (row: Pick<typeof draft.$inferSelect, 'opportunityId' | 'field' | 'subject'>) =>
    `${row.opportunityId}|${row.field}|${row.subject}`;
  const taken = new Set(open.map(keyOf));
  const states = { open: [] as string[], superseded: [] as string[] };
  for (const { draft: about } of decisions) {
    states[taken.has(keyOf(about)) ? 'superseded' : 'open'].push(about.id);
    taken.add(keyOf(about));
  }
  await tx
    .update(decision)
    .set({ undoneByMoveId: moveId })
    .where(
      and(
        eq(decision.workspaceId, workspaceId),
        inArray(
          decision.id,
          decisions.map(({ decisionId }) => decisionId),
        ),
      ),
    );
  for (const state of ['open', 'superseded'] as const)
    if (states[state].length > 0)
      await tx
        .update(draft)
        .set({
          state,
          version: sql`${draft.version} + 1`,
          ...(state === 'open' ? { decidedAt: null } : {}),
        })
        .where(and(eq(draft.workspaceId, workspaceId), inArray(draft.id, states[state])));
}
