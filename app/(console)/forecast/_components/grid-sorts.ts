// The columns a grid of deals can be sorted by.
export const GRID_SORT_KEYS = [
  'name',
  'account',
  'owner',
  'closesOn',
  'amount',
  'category',
  'state',
  'phase',
  'gaps',
  'flags',
  'drafts',
  'lastFact',
] as const;
export type GridSortKey = (typeof GRID_SORT_KEYS)[number];

export const isGridSort = (value: unknown): value is GridSortKey =>
  GRID_SORT_KEYS.some((key) => key === value);
