// What somebody who was refused can ask, and of whom by name; nothing where the refusal is not theirs or names nobody.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { presentOf } from '@/server/core/drafts/present-of';
import type { PresentCommitments } from '@/server/core/drafts/present-value';
import { isDoneAsAsked } from '@/server/core/requests/asked-change';
import type { AskedRemedy } from '@/server/core/requests/asked-of';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';
import { presentLabel } from '@/server/moves/catalogue/present-label';
import { readMetRefusal } from './met-refusal';

export type Asking = {
  /** What the refused move does: 'Change a commitment'. */
  label: string;
  /** Whether it is done as it was sent: then the request takes what was sent. */
  takesInput: boolean;
  dealName: string | null;
  /** What the deal promises now; null where it is about none. */
  promised: (PresentCommitments & { currency: string }) | null;
  ways: { remedy: AskedRemedy; names: string[] }[];
};

export async function readAsking(tx: Tx, { actor, today }: Seated, moveId: string): Promise<Asking | null> {
  const refusal = await readMetRefusal(tx, actor, moveId, today);
  if (!refusal) return null;
  const ways = refusal.ways.flatMap(({ remedy, seats }) =>
    seats.length > 0 ? [{ remedy, names: seats.map(({ name }) => name) }] : [],
  );
  const [deal] = refusal.opportunityId
    ? await tx
        .select({ name: opportunity.name, promised: commitment })
        .from(opportunity)
        .leftJoin(commitment, eq(commitment.opportunityId, opportunity.id))
        .where(eq(opportunity.id, refusal.opportunityId))
    : [];
  return {
    label: actionLabel(refusal.action),
    takesInput: isDoneAsAsked(refusal.action),
    dealName: deal?.name ?? null,
    promised: deal?.promised ? { ...presentOf(deal.promised), currency: deal.promised.currency } : null,
    ways,
  };
}

/** 'Change a commitment' for 'commitment.change'. */
export function actionLabel(action: string): string {
  const entry = MOVE_CATALOGUE.find(({ kind }) => kind === action);
  return entry ? presentLabel(entry.label) : action;
}
