// What a reviewer has to judge of a snapshot: each line, waiver, adjustment and not-gated commit from the threshold on, and what was said of it.
import { and, asc, desc, eq, gte, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adjustment } from '@/db/schema/call';
import { seat } from '@/db/schema/seat';
import {
  snapshot,
  snapshotDisposition,
  snapshotLabel,
  snapshotLine,
  snapshotReview,
} from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { reviewThreshold } from '@/server/core/snapshots/review-threshold';
import { readSnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import { previousOf } from '@/server/snapshots/previous-of';
import { type Variance, variancesOf } from '@/server/snapshots/variances';

export const REVIEW_KINDS = ['line', 'waiver', 'adjustment', 'not_gated'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReviewItem = {
  kind: ReviewKind;
  /** The deal, or the adjustment. */
  subjectId: string;
  /** Null after an erasure. */
  name: string | null;
  category: string;
  state: string | null;
  amount: string;
  disposition: {
    disposition: 'accepted' | 'corrected' | 'follow_up';
    followUpOn: string | null;
    note: string | null;
    by: string;
    at: string;
  } | null;
};
export type SnapshotReviewState = {
  threshold: string;
  /** '0.05': changes of a total from this share on are in `variances`. */
  varianceShare: string;
  variances: Variance[];
  items: ReviewItem[];
  open: number;
  status: 'prepared' | 'reviewed' | 'returned';
  reviews: { verdict: 'reviewed' | 'returned'; note: string; by: string; at: string }[];
};

/** Null for a snapshot that is not complete. */
export async function readSnapshotReview(tx: Tx, snapshotId: string): Promise<SnapshotReviewState | null> {
  const [held] = await tx
    .select({
      totals: snapshot.totals,
      rules: workspace.snapshotRules,
      periodKey: snapshot.periodKey,
      completedAt: snapshot.completedAt,
      previousId: snapshot.previousId,
    })
    .from(snapshot)
    .innerJoin(workspace, eq(workspace.id, snapshot.workspaceId))
    .where(and(eq(snapshot.id, snapshotId), eq(snapshot.state, 'completed')));
  if (!held?.totals) return null;
  const rules = readSnapshotRules(held.rules);
  const threshold = reviewThreshold(rules, held.totals);
  const previous = await previousOf(tx, held.previousId);
  const [lines, adjustments, dispositions, reviews] = await Promise.all([
    readLines(tx, snapshotId, threshold),
    readAdjustments(tx, held.periodKey, held.completedAt ?? new Date(0), threshold),
    readDispositions(tx, snapshotId),
    readReviews(tx, snapshotId),
  ]);
  const items = [...lines, ...adjustments].map((item) => ({
    ...item,
    disposition: dispositions.get(`${item.kind} ${item.subjectId}`) ?? null,
  }));
  return {
    threshold,
    varianceShare: rules.review.varianceShare,
    variances: previous ? variancesOf(held.totals, previous.totals, rules.review.varianceShare) : [],
    items,
    open: items.filter((item) => item.disposition === null).length,
    status: reviews[0]?.verdict ?? 'prepared',
    reviews,
  };
}

async function readLines(
  tx: Tx,
  snapshotId: string,
  threshold: string,
): Promise<Omit<ReviewItem, 'disposition'>[]> {
  const rows = await tx
    .select({
      id: snapshotLine.opportunityId,
      name: snapshotLabel.value,
      category: snapshotLine.category,
      state: snapshotLine.dollarState,
      amount: snapshotLine.converted,
      isNotGated: snapshotLine.isNotGated,
    })
    .from(snapshotLine)
    .leftJoin(
      snapshotLabel,
      and(
        eq(snapshotLabel.snapshotId, snapshotLine.snapshotId),
        eq(snapshotLabel.kind, 'deal'),
        eq(snapshotLabel.ofId, snapshotLine.opportunityId),
      ),
    )
    .where(
      and(
        eq(snapshotLine.snapshotId, snapshotId),
        eq(snapshotLine.isInScope, true),
        inArray(snapshotLine.category, ['commit', 'closed']),
        gte(sql`abs(${snapshotLine.converted})`, threshold),
      ),
    )
    .orderBy(desc(sql`abs(${snapshotLine.converted})`), asc(snapshotLine.opportunityId))
    .limit(1_000);
  return rows.flatMap(({ isNotGated, id, amount, ...row }) => {
    const about = { ...row, subjectId: id, amount: amount ?? '0' };
    const isCommit = row.category === 'commit';
    return [
      { kind: 'line' as const, ...about },
      ...(isCommit && row.state === 'waived' ? [{ kind: 'waiver' as const, ...about }] : []),
      ...(isCommit && isNotGated ? [{ kind: 'not_gated' as const, ...about }] : []),
    ];
  });
}

/** Adjustments that stood beside the roll-up when it was frozen. */
async function readAdjustments(tx: Tx, periodKey: string, at: Date, threshold: string) {
  const rows = await tx
    .select({ id: adjustment.id, category: adjustment.category, amount: adjustment.amount, name: seat.name })
    .from(adjustment)
    .leftJoin(seat, eq(seat.id, adjustment.seatId))
    .where(
      and(
        eq(adjustment.periodKey, periodKey),
        sql`${adjustment.recordedAt} <= ${at.toISOString()}::timestamptz`,
        or(
          sql`${adjustment.expiredAt} is null`,
          sql`${adjustment.expiredAt} > ${at.toISOString()}::timestamptz`,
        ),
        or(
          sql`${adjustment.withdrawnAt} is null`,
          sql`${adjustment.withdrawnAt} > ${at.toISOString()}::timestamptz`,
        ),
        gte(sql`abs(${adjustment.amount})`, threshold),
      ),
    )
    .orderBy(asc(adjustment.id));
  return rows.map(({ id, name, category, amount }) => ({
    kind: 'adjustment' as const,
    subjectId: id,
    name: name ? `Adjustment by ${name}` : 'Adjustment',
    category,
    state: null,
    amount,
  }));
}

async function readDispositions(tx: Tx, snapshotId: string) {
  const rows = await tx
    .select({ said: snapshotDisposition, by: seat.name })
    .from(snapshotDisposition)
    .leftJoin(seat, eq(seat.id, snapshotDisposition.seatId))
    .where(eq(snapshotDisposition.snapshotId, snapshotId))
    .orderBy(asc(snapshotDisposition.at), asc(snapshotDisposition.id));
  // The last word on a thing counts.
  return new Map(
    rows.map(({ said, by }) => [
      `${said.kind} ${said.subjectId}`,
      {
        disposition: said.disposition,
        followUpOn: said.followUpOn,
        note: said.note,
        by: by ?? 'Somebody who has left',
        at: said.at.toISOString(),
      },
    ]),
  );
}

async function readReviews(tx: Tx, snapshotId: string): Promise<SnapshotReviewState['reviews']> {
  const rows = await tx
    .select({ said: snapshotReview, by: seat.name })
    .from(snapshotReview)
    .leftJoin(seat, eq(seat.id, snapshotReview.seatId))
    .where(eq(snapshotReview.snapshotId, snapshotId))
    .orderBy(desc(snapshotReview.at), desc(snapshotReview.id));
  return rows.map(({ said, by }) => ({
    verdict: said.verdict,
    note: said.note,
    by: by ?? 'Somebody who has left',
    at: said.at.toISOString(),
  }));
}
