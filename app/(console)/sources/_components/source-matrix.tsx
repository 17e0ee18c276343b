// What the sources can show: checklist item by kind of record, with the day each kind was last received.
'use client';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { dayOfInstant, formatCount, formatCountOf, formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Badge } from '../../../_ui/badge';
import { Glyph } from '../../../_ui/glyph';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import type { Matrix } from './answers';

const GROUPS: { key: Matrix['rows'][number]['group']; label: string }[] = [
  { key: 'blocking', label: 'Blocking items' },
  { key: 'advisory', label: 'Advisory items' },
  { key: 'renewal', label: 'Renewals' },
  { key: 'closing', label: 'Closed deals' },
];

export function SourceMatrix({ today, timeZone }: { today: string; timeZone: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.sources.matrix.queryOptions());
  const shown = data?.rows.filter((row) => row.group === 'blocking' && row.isShown).length ?? 0;
  const blocking = data?.rows.filter((row) => row.group === 'blocking').length ?? 0;
  return (
    <div id="matrix" className="scroll-mt-16">
      <Section
        title="What the sources can show"
        hint={
          data ? `${formatCount(shown)} of ${formatCountOf(blocking, 'blocking item')} observable` : undefined
        }
      >
        {data ? (
          <MatrixTable matrix={data} today={today} timeZone={timeZone} />
        ) : (
          <SkeletonTable label="Loading what the sources can show" rows={12} columns={10} />
        )}
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-3 text-xs">
          <span>
            <Glyph name="check" size={12} className="text-good-ink" /> shows it
          </span>
          <span>
            <Glyph name="ring" size={12} /> could show it, and nothing received does
          </span>
          <span>Where nothing shows an item it is "not observable": a gap of the system, not of a rep.</span>
        </p>
      </Section>
    </div>
  );
}

function MatrixTable({ matrix, today, timeZone }: { matrix: Matrix; today: string; timeZone: string }) {
  return (
    <TableFrame label="Items by kind of record" className="max-h-160">
      <Table minWidth={1240}>
        <thead>
          <tr>
            <Th className="left-0 z-20">Item</Th>
            <Th hint="Whether any source has delivered what could satisfy it">Observable</Th>
            {matrix.columns.map((column) => (
              <Th
                key={column.key}
                className="h-14 align-bottom"
                hint={
                  column.sources.length > 0 ? `From ${column.sources.join(', ')}` : 'No source delivered it'
                }
              >
                <span className="flex flex-col pb-1.5">
                  <span>{column.label}</span>
                  <span className="font-normal text-ink-3">
                    {column.lastReceivedAt
                      ? formatDay(dayOfInstant(column.lastReceivedAt, timeZone), today)
                      : 'never'}
                  </span>
                </span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GROUPS.map((group) => (
            <Fragment key={group.key}>
              <tr>
                <th
                  scope="colgroup"
                  colSpan={matrix.columns.length + 2}
                  className="h-8 border-line border-b bg-sunken px-3 text-left font-medium text-ink-2 text-xs"
                >
                  <span className="sticky left-3">{group.label}</span>
                </th>
              </tr>
              {matrix.rows
                .filter((row) => row.group === group.key)
                .map((row) => (
                  <Tr key={row.key}>
                    <th
                      scope="row"
                      className="sticky left-0 h-9 min-w-36 border-line sm:min-w-72 sm:whitespace-nowrap border-b bg-surface px-3 py-1 text-left font-normal group-hover/row:bg-hover"
                    >
                      {ITEM_LABELS[row.key]}
                    </th>
                    <Td>
                      {row.isShown ? (
                        <Badge tone="good" glyph="check">
                          yes
                        </Badge>
                      ) : (
                        <Badge tone="open" glyph="dashed">
                          no
                        </Badge>
                      )}
                    </Td>
                    {row.cells.map((cell, index) => (
                      <Td key={matrix.columns[index]?.key}>
                        <Cell cell={cell} />
                      </Td>
                    ))}
                  </Tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function Cell({ cell }: { cell: Matrix['rows'][number]['cells'][number] }) {
  if (cell === 'no') return <span className="sr-only">does not concern it</span>;
  return cell === 'shows' ? (
    <>
      <Glyph name="check" className="text-good-ink" />
      <span className="sr-only">shows it</span>
    </>
  ) : (
    <>
      <Glyph name="ring" className="text-ink-3" />
      <span className="sr-only">could show it</span>
    </>
  );
}
