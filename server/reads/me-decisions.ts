// The decisions I made on drafts and how many of each kind there are; nobody else is told these counts.
import { count, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { decision, draft } from '@/db/schema/draft';
import { opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { bookAt } from '@/server/core/reasons/reason-book';
import { DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { reasonCodeWords } from './audit-words';
import { readReasonBooks } from './reason-books';

const NEWEST = 100;
const MOVE_OF = { accepted: 'draft.accept', edited: 'draft.edit', declined: 'draft.decline' } as const;

export type MyDecision = {
  id: string;
  opportunityId: string;
  dealName: string;
  fieldLabel: string;
  kind: 'accepted' | 'edited' | 'declined';
  reason: string;
  note: string | null;
  at: string;
  isUndone: boolean;
};
export type MyDecisions = {
  outcomes: { accepted: number; edited: number; declined: number };
  newest: MyDecision[];
};

export async function readMyDecisions(tx: Tx, seat: Seated): Promise<MyDecisions> {
  const mine = eq(decision.seatId, seat.actor.seatId);
  const counts = await tx
    .select({ kind: decision.kind, total: count() })
    .from(decision)
    .where(mine)
    .groupBy(decision.kind);
  const totalOf = (kind: MyDecision['kind']) => counts.find((row) => row.kind === kind)?.total ?? 0;
  const books = await readReasonBooks(tx, seat.workspace.id);
  const rows = await tx
    .select({ decision, field: draft.field, dealName: opportunity.name })
    .from(decision)
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .innerJoin(opportunity, eq(opportunity.id, decision.opportunityId))
    .where(mine)
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(NEWEST);
  return {
    outcomes: {
      accepted: totalOf('accepted'),
      edited: totalOf('edited'),
      declined: totalOf('declined'),
    },
    newest: rows.map(({ decision: made, field, dealName }) => ({
      id: made.id,
      opportunityId: made.opportunityId,
      dealName,
      fieldLabel: DRAFT_FIELD_LABELS[field],
      kind: made.kind,
      reason: reasonCodeWords(MOVE_OF[made.kind], made.reasonCode, bookAt(books, instantOfId(made.id))),
      note: made.note,
      at: made.at.toISOString(),
      isUndone: made.undoneByMoveId !== null,
    })),
  };
}
