// The columns a grid of deals can be sorted by, in the address as in the query.
export const GRID_SORTS = [
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
export type GridSort = (typeof GRID_SORTS)[number];

export const isGridSort = (value: unknown): value is GridSort => GRID_SORTS.some((key) => key === value);
