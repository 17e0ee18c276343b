// Adds frozen lines up as they pass, one at a time, so that a hundred thousand need no more memory than one.
import { subtractAmounts } from '../money/amounts';
import { type ExactSum, startSum } from '../money/exact-sum';
import { CATEGORIES, type Category } from '../vocabulary/category';
import { DOLLAR_STATES, type DollarState } from '../vocabulary/item';
import type { SnapshotTotals, TalliedLine, Tally } from './snapshot-totals';

type Cell = { deals: number; sum: ExactSum; withoutAmount: number; unconverted: number };

/** `add` takes each line once; `totals()` has cells in the order of both vocabularies and leaves empty ones out. */
export function startTally(): { add: (line: TalliedLine) => void; totals: () => SnapshotTotals } {
  const cells = new Map<string, Cell>();
  const source = sums();
  const accepted = sums();
  const gaps = count();
  const notGated = count();
  const waived = count();
  let lines = 0;
  let inScope = 0;
  let openFlags = 0;
  return {
    add(line) {
      lines += 1;
      if (line.sourceInScope) source.get(line.source.category)?.add(line.source.converted ?? '0');
      if (line.acceptedInScope) accepted.get(line.accepted.category)?.add(line.accepted.converted ?? '0');
      if (!line.isInScope) return;
      inScope += 1;
      openFlags += line.openFlags;
      addToCell(cells, line);
      const isCommit = line.category === 'commit';
      if (line.outcome === 'open' && line.gaps > 0 && line.category !== 'omitted')
        gaps.add(line.gaps, line.converted);
      if (isCommit && line.isNotGated) notGated.add(1, line.converted);
      if (isCommit && line.dollarState === 'waived') waived.add(1, line.converted);
    },
    totals: () => ({
      cells: CATEGORIES.flatMap((category) =>
        [...DOLLAR_STATES, null].flatMap((state) => {
          const cell = cells.get(keyOf(category, state));
          if (!cell) return [];
          const { deals, withoutAmount, unconverted } = cell;
          return [{ category, state, deals, total: cell.sum.total(), withoutAmount, unconverted }];
        }),
      ),
      lines,
      inScope,
      blockingGaps: gaps.tally(),
      openFlags,
      notGatedCommit: notGated.tally(),
      waivedCommit: waived.tally(),
      bridge: CATEGORIES.map((category) => {
        const from = source.get(category)?.total() ?? '0';
        const to = accepted.get(category)?.total() ?? '0';
        return { category, source: from, accepted: subtractAmounts(to, from), shown: to };
      }),
    }),
  };
}

const keyOf = (category: Category, state: DollarState | null) => `${category} ${state ?? ''}`;
const sums = () => new Map(CATEGORIES.map((category) => [category, startSum()]));

function addToCell(cells: Map<string, Cell>, line: TalliedLine): void {
  const key = keyOf(line.category, line.dollarState);
  const cell = cells.get(key) ?? { deals: 0, sum: startSum(), withoutAmount: 0, unconverted: 0 };
  cells.set(key, cell);
  cell.deals += 1;
  if (line.amount === null) cell.withoutAmount += 1;
  else if (line.converted === null) cell.unconverted += 1;
  else cell.sum.add(line.converted);
}

function count(): { add: (n: number, amount: string | null) => void; tally: () => Tally } {
  const sum = startSum();
  let all = 0;
  let deals = 0;
  return {
    add(n, amount) {
      all += n;
      deals += 1;
      if (amount !== null) sum.add(amount);
    },
    tally: () => ({ count: all, deals, total: sum.total() }),
  };
}
