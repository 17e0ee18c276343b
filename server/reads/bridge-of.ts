// Lines the CRM's totals up with the shown ones: CRM total + accepted = shown, exactly, for each category.
import { addAmounts, subtractAmounts } from '@/server/core/money/amounts';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';

export type BridgeLine = { category: Category; source: string; accepted: string; shown: string };
type CategoryTotal = { category: Category; total: string };

/** A category may come in several parts, as kept sums do; all of them count. */
export function bridgeOf(source: readonly CategoryTotal[], shown: readonly CategoryTotal[]): BridgeLine[] {
  const totalIn = (totals: readonly CategoryTotal[], category: Category) =>
    totals.filter((row) => row.category === category).reduce((sum, { total }) => addAmounts(sum, total), '0');
  return CATEGORIES.map((category) => {
    const from = totalIn(source, category);
    const to = totalIn(shown, category);
    return { category, source: from, accepted: subtractAmounts(to, from), shown: to };
  });
}
