// Where evidence is lacking: blocking items by segment, each cell a link to the deals that lack it.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import type { Category } from '@/server/core/vocabulary/category';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import { formatCountOf, formatMoney, formatPercent } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { HeatMap } from '../../../_ui/charts/heat-map';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { rateWords } from '../../_components/rate-words';

const PROMISED: Category[] = ['commit', 'most_likely', 'best_case'];

export function EvidenceHeatMap({ scope }: { scope: DealFilter; filter: DealFilter }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.forecast.heat.queryOptions(scope));
  const { data: board } = useQuery(trpc.forecast.board.queryOptions(scope));
  if (!data) {
    return (
      <Section title="Where evidence is missing">
        <SkeletonTable label="Loading the heat map" columns={4} rows={6} />
      </Section>
    );
  }
  const segments = [...new Set(data.map((cell) => cell.segment ?? ''))].sort();
  const items = [...new Set(data.map((cell) => cell.itemKey as ItemKey))].sort((a, b) =>
    ITEM_LABELS[a].localeCompare(ITEM_LABELS[b]),
  );
  const currency = board?.currency ?? 'USD';
  const rates = rateWords(scope.rates, board?.rateDays);
  return (
    <Section
      title="Where evidence is missing"
      hint={`Commit, most likely and best case${rates ? `, ${rates}` : ''}`}
    >
      {items.length === 0 ? (
        <p className="text-ink-2 text-sm">No promised deal asks for evidence in this view.</p>
      ) : (
        <HeatMap
          title="Deals that lack a blocking item"
          unit="deals lacking it of those it applies to"
          source={board?.period ? board.period.label : 'All periods'}
          corner="Item"
          columns={segments.map((segment) => ({ id: segment, label: segment || 'No segment' }))}
          rows={items.map((item) => ({
            id: item,
            label: ITEM_LABELS[item],
            href: `${filterAddress('/forecast', { ...scope, category: PROMISED, item })}#deals`,
            cells: segments.map((segment) => {
              const cell = data.find((one) => one.itemKey === item && (one.segment ?? '') === segment);
              if (!cell) return { heat: null, text: '' };
              return {
                heat: cell.missing / cell.of,
                text: `${cell.missing} of ${cell.of}`,
                detail: `${formatCountOf(cell.missing, 'deal')}, ${formatMoney(cell.total, currency)}, ${formatPercent(cell.missing / cell.of)}`,
                href: `${filterAddress('/forecast', { ...scope, category: PROMISED, item, segment })}#deals`,
              };
            }),
          }))}
        />
      )}
    </Section>
  );
}
