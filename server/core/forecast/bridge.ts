// The bridge from the CRM's number to the shown one: CRM total + accepted = shown, exact, with the deals that make it up.
import { addAmounts, compareAmounts, subtractAmounts } from '../money/amounts';
import { CATEGORIES, type Category } from '../vocabulary/category';
import type { ForecastLine } from './forecast-line';
import { sumLines } from './sum-lines';

/** `accepted` is what accepted values add (or take away); `shown` = `crm` + `accepted`. */
export type BridgeStep = { crm: string; accepted: string; shown: string };

export type Bridge = BridgeStep & {
  byCategory: Record<Category, BridgeStep>;
  /** The deals that differ, by id; their differences add up to `accepted` of each category and of the whole. */
  deals: readonly { opportunityId: string; category: Category; difference: string }[];
};

/** `crm` holds the lines on the source basis, `shown` the lines with accepted values, both cut to the same view. */
export function deriveBridge(crm: readonly ForecastLine[], shown: readonly ForecastLine[]): Bridge {
  const stepOf = (select: (line: ForecastLine) => boolean): BridgeStep => {
    const [from, to] = [sumLines(crm.filter(select)).total, sumLines(shown.filter(select)).total];
    return { crm: from, accepted: subtractAmounts(to, from), shown: to };
  };
  const byCategory = Object.fromEntries(
    CATEGORIES.map((category) => [category, stepOf((line) => line.category === category)]),
  ) as Record<Category, BridgeStep>;
  return { ...stepOf(() => true), byCategory, deals: differences(crm, shown) };
}

function differences(crm: readonly ForecastLine[], shown: readonly ForecastLine[]): Bridge['deals'] {
  const change = new Map<string, { opportunityId: string; category: Category; difference: string }>();
  const add = ({ opportunityId, category, converted }: ForecastLine, sign: 1 | -1) => {
    if (converted === null) return;
    const key = `${opportunityId} ${CATEGORIES.indexOf(category)}`;
    const difference = change.get(key)?.difference ?? '0';
    const next = sign === 1 ? addAmounts(difference, converted) : subtractAmounts(difference, converted);
    change.set(key, { opportunityId, category, difference: next });
  };
  for (const line of crm) add(line, -1);
  for (const line of shown) add(line, 1);
  return [...change.entries()]
    .filter(([, { difference }]) => compareAmounts(difference, '0') !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, deal]) => deal);
}
