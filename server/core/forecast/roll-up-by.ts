// Splits lines into groups and rolls each up; what belongs to no group has a row of its own and is never dropped.
import type { ForecastLine } from './forecast-line';
import { groupLines } from './group-lines';
import { type ForecastRollUp, rollUp } from './roll-up';

/** One group; `key` null is the row "none", such as "No owner". */
export type RollUpGroup = { key: string | null; forecast: ForecastRollUp };

/** Groups sorted by key, null last; the sum of the groups is the sum of the lines. */
export function rollUpBy<Line extends ForecastLine>(
  lines: readonly Line[],
  keyOf: (line: Line) => string | null,
  options: Parameters<typeof rollUp>[1],
): RollUpGroup[] {
  return [...groupLines(lines, keyOf).entries()]
    .map(([key, group]) => ({ key, forecast: rollUp(group, options) }))
    .sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1));
}
