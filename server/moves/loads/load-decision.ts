// Loads a decision with its draft and deal, and what undoing it would leave.
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { decision, draft } from '@/db/schema/draft';
import { commitmentEntry } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { restoredValue } from '@/server/core/drafts/present-of';
import { DecisionBefore } from '../decision-before';
import type { Scope } from '../definition';
import { type DealForMove, loadDeal } from './load-deal';
import { commitmentFieldOf } from './load-draft';

export type DecisionForUndo = DealForMove & {
  decision: typeof decision.$inferSelect;
  draft: typeof draft.$inferSelect;
  before: DecisionBefore;
  /** The newest change of the field made here; null where the decision changed no promise. */
  newest: { moveId: string | null; by: string | null; at: string } | null;
  /** What the field would say after undoing. */
  restored: string | null;
  /** Another draft of the same field and subject is open. */
  hasNewerDraft: boolean;
};

export async function loadDecision(
  tx: Tx,
  decisionId: string,
  scope: Scope,
): Promise<DecisionForUndo | null> {
  const [about] = await tx
    .select({ opportunityId: decision.opportunityId })
    .from(decision)
    .where(eq(decision.id, decisionId));
  const deal = about ? await loadDeal(tx, about.opportunityId, scope) : null;
  if (!deal) return null;
  const [made] = await tx.select().from(decision).where(eq(decision.id, decisionId)).for('update');
  if (!made) return null;
  const [held] = await tx.select().from(draft).where(eq(draft.id, made.draftId)).for('update');
  if (!held) return null;
  const before = DecisionBefore.parse(made.before);
  const [newer] = await tx
    .select({ id: draft.id })
    .from(draft)
    .where(
      and(
        eq(draft.opportunityId, held.opportunityId),
        eq(draft.field, held.field),
        eq(draft.subject, held.subject),
        eq(draft.state, 'open'),
        ne(draft.id, held.id),
      ),
    )
    .limit(1);
  const newest = await loadNewest(tx, held);
  const hasNewerDraft = newer !== undefined;
  const field = commitmentFieldOf(held.field);
  return {
    ...deal,
    decision: made,
    draft: held,
    before,
    newest,
    restored: field === null ? null : restoredValue(deal.commitment, before.accepted ?? [], field),
    hasNewerDraft,
  };
}

async function loadNewest(tx: Tx, held: typeof draft.$inferSelect): Promise<DecisionForUndo['newest']> {
  if (commitmentFieldOf(held.field) === null) return null;
  const [entry] = await tx
    .select({ moveId: commitmentEntry.moveId, at: commitmentEntry.at, by: seat.name })
    .from(commitmentEntry)
    .leftJoin(seat, eq(seat.id, commitmentEntry.seatId))
    .where(
      and(
        eq(commitmentEntry.opportunityId, held.opportunityId),
        eq(commitmentEntry.field, held.field),
        isNotNull(commitmentEntry.moveId),
      ),
    )
    .orderBy(desc(commitmentEntry.recordedAt), desc(commitmentEntry.id))
    .limit(1);
  return entry ? { moveId: entry.moveId, by: entry.by, at: entry.at.toISOString() } : null;
}
