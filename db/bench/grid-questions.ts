// Every order and every filter that the grid lists, each as one question.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { DEAL_SETS } from '@/server/core/filter/deal-set';
import { GRID_SORTS, type GridSort } from '@/server/core/filter/grid-sort';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { PHASES } from '@/server/core/vocabulary/phase';

export type GridQuestion = { what: string; filter: DealFilter; sort: GridSort; isDescending: boolean };

/** @param found a deal of the workspace, whose owner, segment and name are filtered by. */
export function gridQuestions(found: { ownerSeatId: string | null; name: string }): GridQuestion[] {
  const orders = GRID_SORTS.flatMap((sort) =>
    [true, false].map((isDescending) => ({
      what: `by ${sort}, ${isDescending ? 'last' : 'first'} first`,
      filter: { basis: 'accepted' as const, period: 'all' },
      sort,
      isDescending,
    })),
  );
  const filtered: [string, Partial<DealFilter>][] = [
    ['this period', { period: undefined }],
    ['undated', { period: 'undated' }],
    ['on the source’s basis', { basis: 'source' }],
    ['one owner', { owner: found.ownerSeatId ?? 'none' }],
    ['without an owner', { owner: 'none' }],
    ...CATEGORIES.map((category): [string, Partial<DealFilter>] => [category, { category: [category] }]),
    ...DOLLAR_STATES.map((state): [string, Partial<DealFilter>] => [state, { state: [state] }]),
    ...PHASES.filter((phase) => phase !== 'void').map((phase): [string, Partial<DealFilter>] => [
      `in ${phase}`,
      { phase: [phase] },
    ]),
    ['a flag', { flag: 'single_threaded' }],
    ['an item', { item: 'eb_engaged' }],
    ...DEAL_SETS.map((only): [string, Partial<DealFilter>] => [only, { only }]),
    ['a name', { q: found.name.slice(0, 12) }],
  ];
  const filters = filtered.map(([what, filter]) => ({
    what,
    filter: { basis: 'accepted' as const, period: 'all', ...filter },
    sort: 'amount' as const,
    isDescending: true,
  }));
  return [...orders, ...filters];
}
