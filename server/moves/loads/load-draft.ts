// Loads a draft with its deal, both locked, what it would pass, and who decided it already.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { decision, draft } from '@/db/schema/draft';
import { factLink } from '@/db/schema/fact';
import { seat } from '@/db/schema/seat';
import { COMMITMENT_FIELDS, type CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { Scope } from '../definition';
import { type DealForMove, loadDeal } from './load-deal';
import { type Gate, loadGate } from './load-gate';

export type DraftForMove = DealForMove & {
  draft: typeof draft.$inferSelect;
  gate: Gate;
  /** The newest decision on this draft, with the name of who made it; null while nobody has. */
  decided: { kind: string; value: string | null; by: string | null; at: string } | null;
  /** Who last accepted a value of this field here, for a conflict's answer. */
  presentSetBy: { by: string | null; at: string } | null;
  /** For a fact_link draft: how the fact is linked now. */
  linkedHow: string | null;
};

export function commitmentFieldOf(field: string): CommitmentField | null {
  return COMMITMENT_FIELDS.find((known) => known === field) ?? null;
}

/** @param to the value the decision would set; null for a decline. */
export async function loadDraft(
  tx: Tx,
  draftId: string,
  scope: Scope,
  to: (held: typeof draft.$inferSelect) => string | null,
): Promise<DraftForMove | null> {
  const [about] = await tx
    .select({ opportunityId: draft.opportunityId })
    .from(draft)
    .where(eq(draft.id, draftId));
  const deal = about ? await loadDeal(tx, about.opportunityId, scope) : null;
  if (!deal) return null;
  const [held] = await tx.select().from(draft).where(eq(draft.id, draftId)).for('update');
  if (!held) return null;
  const gate = await loadGate(tx, deal, held.field, to(held));
  const [last] = await tx
    .select({ kind: decision.kind, value: decision.value, at: decision.at, by: seat.name })
    .from(decision)
    .leftJoin(seat, eq(seat.id, decision.seatId))
    .where(eq(decision.draftId, draftId))
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(1);
  return {
    ...deal,
    draft: held,
    gate,
    decided: last ? { ...last, at: last.at.toISOString() } : null,
    presentSetBy: await loadSetter(tx, deal, held.field),
    linkedHow: held.field === 'fact_link' ? await loadLink(tx, held) : null,
  };
}

async function loadSetter(
  tx: Tx,
  { commitment }: DealForMove,
  field: string,
): Promise<DraftForMove['presentSetBy']> {
  const known = commitmentFieldOf(field);
  const accepted = known ? commitment.accepted[known] : undefined;
  if (!accepted) return null;
  const [row] = await tx.select({ name: seat.name }).from(seat).where(eq(seat.id, accepted.seatId));
  return { by: row?.name ?? null, at: accepted.at };
}

async function loadLink(tx: Tx, held: typeof draft.$inferSelect): Promise<string | null> {
  const rows = await tx
    .select({ factId: factLink.factId, how: factLink.how })
    .from(factLink)
    .where(eq(factLink.opportunityId, held.opportunityId));
  return rows.find(({ factId }) => factId === held.subject)?.how ?? null;
}
