// The waterfall of a snapshot's commit and closed since the one before it, out of the frozen lines of both: zero is left over.
import type { Tx } from '@/db/client';
import type { Category } from '@/server/core/vocabulary/category';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { BookEnd } from '@/server/reads/comparison/book-end';
import { compareBooks } from '@/server/reads/comparison/read-comparison';
import type { Frozen } from './freeze-grounds';
import type { FrozenReport } from './frozen-report';

/** The forecast that was promised, as the page of comparisons takes it. */
export const MOVED_CATEGORIES: Category[] = ['commit', 'closed'];

/** Null without a snapshot before it, or with one of another reporting currency. Lines of `frozen` may still be unsealed in this transaction. */
export async function reportedMovement(
  tx: Tx,
  frozen: Frozen,
  currency: string,
  previous: FrozenReport['previous'],
): Promise<Waterfall | null> {
  if (previous === null || previous.currency !== currency || !frozen.knownAt) return null;
  const { teamIds } = frozen.request;
  const node = teamIds.length > 0 ? { teams: teamIds } : null;
  const end = (
    of: { id: string; startsOn: string; endsOn: string; basis: BookEnd['basis'] },
    knownAt: string,
  ) => ({
    kind: 'snapshot' as const,
    id: of.id,
    startsOn: of.startsOn,
    endsOn: of.endsOn,
    basis: of.basis,
    knownAt,
    node,
  });
  return compareBooks(tx, {
    before: end(previous, previous.knownAt),
    after: end({ ...frozen, basis: frozen.request.basis }, frozen.knownAt.toISOString()),
    categories: MOVED_CATEGORIES,
    currency,
  });
}
