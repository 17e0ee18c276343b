// Which members of a filter a past moment cannot answer: its lines hold what a deal was, and neither its items, flags and drafts one by one nor what had been accepted here.
import type { DealFilter } from './deal-filter';
import type { DealSet } from './deal-set';

const NOT_KEPT: readonly DealSet[] = ['accepted_here', 'with_drafts'];

export function unappliedInPast({ item, flag, only }: DealFilter): ('item' | 'flag' | 'only')[] {
  return [
    ...(item ? (['item'] as const) : []),
    ...(flag ? (['flag'] as const) : []),
    ...(only && NOT_KEPT.includes(only) ? (['only'] as const) : []),
  ];
}
