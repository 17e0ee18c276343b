// The categories of a past moment, each split by evidence, and what late evidence makes of them.
import { deriveCoverage } from '@/server/core/checklist/derive-coverage';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { addAmounts, subtractAmounts } from '@/server/core/money/amounts';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import {
  formatCountOf,
  formatMoney,
  formatMoneyChange,
  formatMoneyCompact,
  formatPercent,
} from '../../../../_lib/format';
import { SplitBar } from '../../../../_ui/split-bar';
import { Stat } from '../../../../_ui/stat';
import { StatRow } from '../../../../_ui/stat-row';
import { DOLLAR_STATE_LOOKS } from '../../../_components/evidence/item-state-look';
import { rateWords } from '../../../_components/rate-words';
import { scopeOf } from '../scope-of';
import type { PastBoard, PastCell } from './past-board';

const SHOWN: readonly Category[] = ['closed', 'commit', 'most_likely', 'best_case', 'pipeline'];

export function PastTiles({
  board,
  otherCells,
  known,
  filter,
  extra,
}: {
  board: PastBoard;
  otherCells: readonly PastCell[] | null;
  known: 'then' | 'now';
  filter: DealFilter;
  extra: Record<string, string>;
}) {
  const { currency, cells } = board;
  const scope = scopeOf(filter);
  const rates = rateWords(filter.rates, board.rateDays);
  const inUse = SHOWN.filter(
    (each) => each !== 'most_likely' || cells.some(({ category }) => category === each),
  );
  const coverage = deriveCoverage(
    cells
      .filter(({ category }) => category === 'commit')
      .map((cell) => ({ dollarState: cell.state, amount: cell.total })),
  );
  return (
    <StatRow label="Forecast by category, then">
      {inUse.map((category) => {
        const own = cells.filter((cell) => cell.category === category);
        const total = sumOf(own);
        const count = (which: 'withoutAmount' | 'unconverted') =>
          own.reduce((sum, cell) => sum + cell[which], 0);
        const late =
          otherCells && lateOf(total, sumOf(otherCells.filter((cell) => cell.category === category)), known);
        return (
          <Stat
            key={category}
            label={
              <span className="flex items-baseline justify-between gap-2">
                <span className="font-medium text-ink">{CATEGORY_LABELS[category]}</span>
                <span className="text-ink-3">
                  {formatCountOf(
                    own.reduce((sum, cell) => sum + cell.deals, 0),
                    'deal',
                  )}
                </span>
              </span>
            }
            value={formatMoneyCompact(total, currency)}
            title={formatMoney(total, currency)}
            href={`${filterAddress('/forecast', { ...scope, category: [category] }, extra)}#deals`}
            active={filter.category?.length === 1 && filter.category[0] === category}
          >
            {rates ? <p className="mb-1.5 text-ink-3">{rates}</p> : null}
            <SplitBar
              label={`${CATEGORY_LABELS[category]}, ${formatMoney(total, currency)}`}
              legend
              parts={DOLLAR_STATES.flatMap((state) => {
                const part = own.filter((cell) => cell.state === state);
                if (part.length === 0) return [];
                return [
                  {
                    id: state,
                    label: DOLLAR_STATE_LOOKS[state].word,
                    tone: DOLLAR_STATE_LOOKS[state].tone,
                    weight: Math.max(0, Number(sumOf(part))),
                    text: formatMoneyCompact(sumOf(part), currency),
                    href: `${filterAddress('/forecast', { ...scope, category: [category], state: [state] }, extra)}#deals`,
                  },
                ];
              })}
            />
            {count('unconverted') > 0 ? (
              <p className="text-ink-3">
                {formatCountOf(count('unconverted'), 'deal')} unconverted, not summed
              </p>
            ) : null}
            {count('withoutAmount') > 0 ? (
              <p className="text-ink-3">{formatCountOf(count('withoutAmount'), 'deal')} without amount</p>
            ) : null}
            {late && late !== '0' ? (
              <p className="text-ink-2">{formatMoneyChange(late, currency)} by late evidence</p>
            ) : null}
          </Stat>
        );
      })}
      <Stat
        label={<span className="font-medium text-ink">Commit evidence coverage</span>}
        value={coverage.coverage === null ? '–' : formatPercent(Number(coverage.coverage))}
        title={coverage.whyNull ?? 'Evidenced dollars of commit ÷ all dollars of commit'}
      >
        <p className="text-ink-2">
          {coverage.whyNull ?? <>{formatPercent(Number(coverage.waivedShare ?? 0))} waived beside it</>}
        </p>
      </Stat>
    </StatRow>
  );
}

const sumOf = (cells: readonly PastCell[]): string =>
  cells.reduce((sum, cell) => addAmounts(sum, cell.total), '0');

/** What was learnt later adds to what was known then, whichever of the two is shown. */
function lateOf(mine: string, other: string, known: 'then' | 'now'): string {
  return known === 'now' ? subtractAmounts(mine, other) : subtractAmounts(other, mine);
}
