// What is asked of a past moment: when, as known when, and the same scope and filter as the forecast's.
import { z } from 'zod';
import { DealFilter } from '@/server/core/filter/deal-filter';

export const Known = z.enum(['then', 'now']);
export const PastQuestion = z.object({
  /** '2026-04-30', or with a time: '2026-04-30T14:05', in the workspace's zone. */
  asOf: z.string().max(16),
  known: Known.optional(),
  filter: DealFilter,
});
export type PastQuestion = z.infer<typeof PastQuestion>;

/** Where the lines of a moment are: frozen, or put together. `day` is the moment's, in the workspace's zone. */
export type PastSource = { kind: 'snapshot' | 'past'; id: string; day: string };
