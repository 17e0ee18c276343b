// How far the review of a snapshot is: what needs a disposition by the rules that were frozen with it, what was said of each, and by whom it was signed.
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { snapshot, snapshotDisposition, snapshotReview } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { isWithinTeams } from '@/server/core/snapshots/is-within-teams';
import { reviewThreshold } from '@/server/core/snapshots/review-threshold';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import type { StoredManifest } from '@/server/snapshots/manifest';
import { previousOf } from '@/server/snapshots/previous-of';
import { storedText } from '@/server/snapshots/stored-text';
import { type Variance, variancesOf } from '@/server/snapshots/variances';
import { type ReviewScope, type ReviewSubject, readReviewItems } from './review-items';

export type ReviewItem = ReviewSubject & {
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
  /** At most a thousand lines, see `readReviewItems`; `count` and `open` are of all. */
  items: ReviewItem[];
  count: number;
  open: number;
  status: 'prepared' | 'reviewed' | 'returned';
  reviews: { verdict: 'reviewed' | 'returned'; note: string; by: string; at: string }[];
};
const SHOWN = 1_000;

/** Null for a snapshot that is not complete. */
export async function readSnapshotReview(
  tx: Tx,
  snapshotId: string,
  shown = SHOWN,
): Promise<SnapshotReviewState | null> {
  const held = await loadReviewScope(tx, snapshotId);
  if (!held) return null;
  const previous = await previousOf(tx, held.previousId);
  const { subjects, count, open } = await readReviewItems(tx, held, shown);
  const dispositions = await readDispositions(tx, snapshotId);
  const reviews = await readReviews(tx, snapshotId);
  return {
    threshold: held.threshold,
    varianceShare: held.rules.varianceShare,
    variances: previous ? variancesOf(held.totals, previous.totals, held.rules.varianceShare) : [],
    items: subjects.map((item) => ({
      ...item,
      disposition: dispositions.get(`${item.kind} ${item.subjectId}`) ?? null,
    })),
    count,
    open,
    status: reviews[0]?.verdict ?? 'prepared',
    reviews,
  };
}

type HeldScope = ReviewScope & {
  rules: SnapshotRules['review'];
  totals: SnapshotTotals;
  previousId: string | null;
};

/** By the rules that the manifest seals: what is set later is for later snapshots. Null for one that is not complete. */
export async function loadReviewScope(tx: Tx, snapshotId: string): Promise<HeldScope | null> {
  const [held] = await tx
    .select({
      totals: snapshot.totals,
      today: workspace.snapshotRules,
      currency: snapshot.currency,
      previousId: snapshot.previousId,
      request: snapshot.request,
    })
    .from(snapshot)
    .innerJoin(workspace, eq(workspace.id, snapshot.workspaceId))
    .where(and(eq(snapshot.id, snapshotId), eq(snapshot.state, 'completed')));
  if (!held?.totals) return null;
  const { totals, today, currency, previousId, request } = held;
  const text = await storedText(tx, snapshotId, 'manifest.json');
  const manifest: StoredManifest | null = text === '' ? null : JSON.parse(text);
  // The first manifests sealed none, and one that is made anew after an erasure may be missing: then today's are all there is.
  const rules = manifest?.thresholds.review ?? readSnapshotRules(today).review;
  const isFrozen = manifest === null ? () => true : frozenNodes(manifest.hierarchy, request.teamIds);
  const threshold = reviewThreshold(rules, totals);
  return { snapshotId, threshold, currency, isFrozen, rules, totals, previousId };
}

function frozenNodes(
  { teams, members }: StoredManifest['hierarchy'],
  chosen: readonly string[],
): ReviewScope['isFrozen'] {
  const tree = teams.map(({ id, parent }) => ({ id, parentId: parent }));
  return ({ kind, id }) => {
    if (chosen.length === 0) return true;
    const teamId = kind === 'team' ? id : members.find(({ seat: seatId }) => seatId === id)?.team;
    return teamId !== undefined && isWithinTeams(teamId, chosen, tree);
  };
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
