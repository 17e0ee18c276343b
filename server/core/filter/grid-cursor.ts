// Where a page of the grid ended: the last row's value in the sorted column and its id; the next page begins behind it.
import { z } from 'zod';
import { isDay } from '../calendar/epoch-day';
import type { GridSort } from './grid-sort';

export const GridCursor = z.object({
  /** Of the sorted column, as text; null once the rows without a value have begun, which come last either way. */
  value: z.string().max(2_000).nullable(),
  id: z.uuid(),
});
export type GridCursor = z.infer<typeof GridCursor>;

export type GridValue = 'text' | 'whole' | 'day' | 'instant';
export const GRID_VALUES: Record<GridSort, GridValue> = {
  name: 'text',
  account: 'text',
  owner: 'text',
  closesOn: 'day',
  amount: 'whole',
  category: 'whole',
  state: 'whole',
  phase: 'whole',
  gaps: 'whole',
  flags: 'whole',
  drafts: 'whole',
  lastFact: 'instant',
};

/** Whether the value is one that the sorted column could hold; an address is a person's to write. */
export function isCursorOf(sort: GridSort, { value }: GridCursor): boolean {
  if (value === null) return true;
  switch (GRID_VALUES[sort]) {
    case 'whole':
      return /^-?\d{1,18}$/.test(value);
    case 'day':
      return isDay(value);
    case 'instant':
      return z.iso.datetime().safeParse(value).success;
    default:
      return true;
  }
}
