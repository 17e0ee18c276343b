// What makes somebody a second person: not the proposer, nobody who reports to proposer or owner, and the review amount.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { seat } from '@/db/schema/seat';
import { toDecimal } from '@/server/core/money/decimal';
import { loadSubtree } from '@/server/reads/load-subtree';
import type { Scope } from '../definition';
import type { DealForMove } from './load-deal';

export type SecondPerson = { isProposer: boolean; reportsToEither: boolean; isAboveReview: boolean };

export async function loadSecondPerson(
  tx: Tx,
  deal: DealForMove,
  proposerSeatId: string,
  scope: Scope,
): Promise<SecondPerson> {
  const seatId = scope.actor.kind === 'person' ? scope.actor.seatId : null;
  const bosses = [...new Set([proposerSeatId, deal.deal.ownerSeatId])].filter(
    (id) => id !== null && id !== seatId,
  );
  let reportsToEither = false;
  for (const boss of bosses) {
    if (boss && seatId && (await leads(tx, boss, seatId, deal.today))) reportsToEither = true;
  }
  return {
    isProposer: seatId === proposerSeatId,
    reportsToEither,
    isAboveReview: await isAboveReview(tx, deal),
  };
}

/** A rep at the top of a tree without parents leads nobody, whatever lies below. */
async function leads(tx: Tx, boss: string, seatId: string, today: string): Promise<boolean> {
  const [row] = await tx.select({ role: seat.role }).from(seat).where(eq(seat.id, boss));
  if (row?.role !== 'manager' && row?.role !== 'leader') return false;
  return (await loadSubtree(tx, boss, today)).seatIds.includes(seatId);
}

/** An amount that cannot be compared with the review amount counts as above it. */
async function isAboveReview(
  tx: Tx,
  { deal, present, commitment, workspace }: DealForMove,
): Promise<boolean> {
  if (present.amount === null) return false;
  const amount =
    commitment.currency === workspace.currency ? present.amount : await loadConverted(tx, deal.id);
  return amount === null || toDecimal(amount).gt(toDecimal(workspace.reviewAmount));
}

async function loadConverted(tx: Tx, opportunityId: string): Promise<string | null> {
  const rows = await tx
    .select({ basis: dealState.basis, converted: dealState.converted })
    .from(dealState)
    .where(eq(dealState.opportunityId, opportunityId));
  return rows.find(({ basis }) => basis !== 'source')?.converted ?? null;
}
