// The headline: which part of commit is evidenced, with waived beside it and never inside, and what sources can show.
'use client';
import { deriveCoverage } from '@/server/core/checklist/derive-coverage';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { formatCount, formatPercent } from '../../../_lib/format';
import { Stat } from '../../../_ui/stat';
import { TextLink } from '../../../_ui/text-link';
import type { Cell } from './sum-cells';

export function CoverageTile({
  cells,
  observable,
  scope,
}: {
  cells: readonly Cell[];
  observable: { items: number; of: number };
  scope: DealFilter;
}) {
  const commit = cells.filter((cell) => cell.category === 'commit');
  const coverage = deriveCoverage(commit.map((cell) => ({ dollarState: cell.state, amount: cell.total })));
  const percent = coverage.coverage === null ? '–' : formatPercent(Number(coverage.coverage));
  const waived = coverage.waivedShare === null ? null : formatPercent(Number(coverage.waivedShare));
  return (
    <Stat
      label={<span className="font-medium text-ink">Commit evidence coverage</span>}
      value={percent}
      href={`${filterAddress('/forecast', { ...scope, category: ['commit'], state: ['evidenced'] })}#deals`}
      title={coverage.whyNull ?? 'Evidenced dollars of commit ÷ all dollars of commit'}
    >
      <p className="text-ink-2">
        {coverage.whyNull ?? (
          <>
            {waived} waived beside it ·{' '}
            <TextLink href="/help#coverage" quiet className="underline">
              how it is counted
            </TextLink>
          </>
        )}
      </p>
      <p className="mt-1 text-ink-2">
        <TextLink href="/sources#matrix" quiet className="underline">
          {formatCount(observable.items)} of {formatCount(observable.of)}
        </TextLink>{' '}
        blocking items observable
      </p>
    </Stat>
  );
}
