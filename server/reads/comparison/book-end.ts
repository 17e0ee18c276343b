// The two ends of a comparison: a snapshot, a past put together from the records, or what is known now; one spelling for addresses and questions.
import { z } from 'zod';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { COMPARISON_MEASURES } from '@/server/core/waterfall/comparison-measure';
import type { Rated } from '../at-rates';

/** A snapshot's id, or a past day, whose end is put together from the records as known now. */
const PastDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'A day such as 2026-04-30');
export const BookName = z.union([z.uuid(), z.literal('now'), PastDay]);
export type BookName = z.infer<typeof BookName>;

export const ComparisonQuestion = z.object({
  from: z.union([z.uuid(), PastDay]),
  to: BookName,
  /** 'FY2026-Q2'; absent: the snapshot's, or the one that runs now. */
  period: z.string().max(20).optional(),
  /** Absent: commit and closed, which is the forecast that was promised. */
  categories: z.array(z.enum(CATEGORIES)).max(6).optional(),
  /** A team and everything under it; absent: everybody. */
  team: z.uuid().optional(),
  owner: z.uuid().optional(),
  /** Absent: amounts. */
  measure: z.enum(COMPARISON_MEASURES).optional(),
});
export type ComparisonQuestion = z.infer<typeof ComparisonQuestion>;

export type BookNode = { teams: string[] } | { owner: string } | null;
/** A snapshot's lines keep the rates they were frozen with; the others are converted as they are read. */
export type BookEnd = {
  /** Its days of the period: each end has its own calendar. */
  startsOn: string;
  endsOn: string;
  node: BookNode;
  basis: 'source' | 'accepted';
} & (
  | { kind: 'snapshot'; id: string; knownAt: string }
  | ({ kind: 'past'; id: string } & Rated)
  | ({ kind: 'now' } & Rated)
);
