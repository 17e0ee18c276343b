// What the comparison page asks: both ends, the bars between them, and the deals behind one bar or behind all of them.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { Category } from '@/server/core/vocabulary/category';
import type { ComparisonMeasure } from '@/server/core/waterfall/comparison-measure';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import type { WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import type { ComparisonQuestion } from './book-end';
import { type ComparedSide, loadEnds, type PastDays } from './load-ends';
import { type ComparedDeal, readMovedDeals } from './read-comparison';

export type Compared = {
  currency: string;
  period: { key: string; label: string };
  categories: Category[];
  measure: ComparisonMeasure;
  from: ComparedSide;
  to: ComparedSide;
  waterfall: Waterfall;
  /** Behind the chosen bar, or all that moved; the largest first. */
  deals: ComparedDeal[];
  more: number;
};

export async function readCompared(
  tx: Tx,
  seat: Seated,
  question: ComparisonQuestion,
  cause: WaterfallCause | null,
  pasts: PastDays = new Map(),
): Promise<Compared | { problem: string }> {
  const ends = await loadEnds(tx, seat, question, pasts);
  if ('problem' in ends) return ends;
  const { before, after, ...shown } = ends;
  return { ...shown, ...(await readMovedDeals(tx, ends, cause)) };
}
