// The forecast by team and owner in the order of the tree: own deals and everything below add up into each team's row.
'use client';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import type { Category } from '@/server/core/vocabulary/category';
import { formatAmount, formatPercent } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { Table, Td, TotalCell, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { rollUpTree, type TreeRow } from './roll-up-tree';
import { useRateWords } from './use-rate-words';

const COLUMNS: { category: Category; label: string }[] = [
  { category: 'closed', label: 'Closed' },
  { category: 'commit', label: 'Commit' },
  { category: 'best_case', label: 'Best case' },
  { category: 'pipeline', label: 'Pipeline' },
];

export function TeamTable({ scope }: { scope: DealFilter }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.forecast.tree.queryOptions(scope));
  const rates = useRateWords(scope);
  const hint = 'Coverage is the evidenced part of commit';
  return (
    <Section title="By team and owner" hint={rates ? `Amounts ${rates}. ${hint}` : hint}>
      {data ? (
        <Rows rows={rollUpTree(data.teams, data.leaves)} scope={scope} />
      ) : (
        <SkeletonTable label="Loading the teams" columns={6} />
      )}
    </Section>
  );
}

function Rows({ rows, scope }: { rows: ReturnType<typeof rollUpTree>; scope: DealFilter }) {
  return (
    <TableFrame label="Forecast by team and owner" className="max-h-112">
      <Table minWidth={520}>
        <thead>
          <tr>
            <Th>Team or owner</Th>
            {COLUMNS.map((column) => (
              <Th key={column.category} numeric>
                {column.label}
              </Th>
            ))}
            <Th numeric>Coverage</Th>
          </tr>
        </thead>
        <tbody>
          {rows.lines.map((row) => (
            <Tr key={row.key}>
              <Td>
                <span
                  style={{ paddingLeft: `${row.depth * 0.75}rem` }}
                  className={clsx('block max-w-44 truncate', row.kind === 'team' && 'font-medium')}
                  title={row.name}
                >
                  <TextLink
                    quiet
                    // Cut at its own end: a name that reached under the next cell would take presses meant for its number.
                    className="block truncate"
                    href={`${filterAddress('/forecast', { ...scope, ...row.filter })}${row.kind === 'team' ? '' : '#deals'}`}
                    scroll={row.kind !== 'team'}
                  >
                    {row.name}
                  </TextLink>
                </span>
              </Td>
              <Amounts row={row} scope={scope} />
            </Tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <TotalCell>All in sight</TotalCell>
            {COLUMNS.map((column) => (
              <TotalCell key={column.category} numeric>
                {wholeAmount(rows.total.totals[column.category])}
              </TotalCell>
            ))}
            <TotalCell numeric>{coverageText(rows.total)}</TotalCell>
          </tr>
        </tfoot>
      </Table>
    </TableFrame>
  );
}

function Amounts({ row, scope }: { row: TreeRow; scope: DealFilter }) {
  return (
    <>
      {COLUMNS.map(({ category }) => (
        <Td key={category} numeric>
          <TextLink
            quiet
            href={`${filterAddress('/forecast', { ...scope, ...row.filter, category: [category] })}#deals`}
          >
            {wholeAmount(row.totals[category])}
          </TextLink>
        </Td>
      ))}
      <Td numeric>{coverageText(row)}</Td>
    </>
  );
}

/** Cents would squeeze the names; the exact amount is in the title, and in the grid the link leads to. */
const wholeAmount = (amount: string) => (
  <span title={formatAmount(amount)}>{formatAmount(amount, { fractionDigits: 0 })}</span>
);

const coverageText = (row: Pick<TreeRow, 'coverage'>) =>
  row.coverage === null ? '–' : formatPercent(Number(row.coverage));
