// The categories side by side, each split by evidence; the number and every part of it lead to the deals behind them.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatCountOf, formatMoney, formatMoneyCompact } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { SkeletonTiles } from '../../../_ui/skeleton-tiles';
import { SplitBar } from '../../../_ui/split-bar';
import { Stat } from '../../../_ui/stat';
import { StatRow } from '../../../_ui/stat-row';
import { DOLLAR_STATE_LOOKS } from '../../_components/evidence/item-state-look';
import { rateWords } from '../../_components/rate-words';
import { ApartLine } from './apart-line';
import { BridgeTable } from './bridge-table';
import { CoverageTile } from './coverage-tile';
import { QuotaLine } from './quota-line';
import { type Cell, sumCells } from './sum-cells';

const SHOWN: readonly Category[] = ['closed', 'commit', 'most_likely', 'best_case', 'pipeline'];

export function CategoryTiles({ scope, filter }: { scope: DealFilter; filter: DealFilter }) {
  const trpc = useTRPC();
  const { data: board } = useQuery(trpc.forecast.board.queryOptions(scope));
  if (!board) return <SkeletonTiles label="Loading the forecast" count={5} />;
  const inUse = SHOWN.filter(
    (category) => category !== 'most_likely' || board.cells.some((cell) => cell.category === category),
  );
  return (
    <div className="flex flex-col gap-3">
      <StatRow label="Forecast by category">
        {inUse.map((category) => (
          <CategoryTile
            key={category}
            category={category}
            cells={board.cells}
            currency={board.currency}
            scope={scope}
            filter={filter}
            rates={rateWords(scope.rates, board.rateDays)}
          />
        ))}
        <CoverageTile cells={board.cells} observable={board.observable} scope={scope} />
      </StatRow>
      <QuotaLine board={board} scope={scope} />
      <BridgeTable bridge={board.bridge} currency={board.currency} scope={scope} />
      <ApartLine board={board} scope={scope} />
    </div>
  );
}

function CategoryTile({
  category,
  cells,
  currency,
  scope,
  filter,
  rates,
}: {
  category: Category;
  cells: readonly Cell[];
  currency: string;
  scope: DealFilter;
  filter: DealFilter;
  rates: string;
}) {
  const own = cells.filter((cell) => cell.category === category);
  const whole = sumCells(own);
  const parts = DOLLAR_STATES.map((state) => {
    const part = sumCells(own.filter((cell) => cell.state === state));
    return {
      id: state,
      label: DOLLAR_STATE_LOOKS[state].word,
      tone: DOLLAR_STATE_LOOKS[state].tone,
      weight: Math.max(0, Number(part.total)),
      text: formatMoneyCompact(part.total, currency),
      href: `${filterAddress('/forecast', { ...scope, category: [category], state: [state] }, {})}#deals`,
      deals: part.deals,
    };
  }).filter((part) => part.deals > 0);
  const isActive = filter.category?.length === 1 && filter.category[0] === category;
  return (
    <Stat
      label={
        <span className="flex items-baseline justify-between gap-2">
          <span className="font-medium text-ink">{CATEGORY_LABELS[category]}</span>
          <span className="text-ink-3">{formatCountOf(whole.deals, 'deal')}</span>
        </span>
      }
      value={formatMoneyCompact(whole.total, currency)}
      title={formatMoney(whole.total, currency)}
      href={`${filterAddress('/forecast', { ...scope, category: [category] })}#deals`}
      active={isActive}
    >
      {rates ? <p className="mb-1.5 text-ink-3">{rates}</p> : null}
      <SplitBar
        parts={parts}
        label={`${CATEGORY_LABELS[category]}, ${formatMoney(whole.total, currency)}`}
        legend
      />
      {whole.unconverted > 0 ? (
        <p className="text-ink-3">{formatCountOf(whole.unconverted, 'deal')} unconverted, not summed</p>
      ) : null}
      {whole.withoutAmount > 0 ? (
        <p className="text-ink-3">{formatCountOf(whole.withoutAmount, 'deal')} without amount</p>
      ) : null}
    </Stat>
  );
}
