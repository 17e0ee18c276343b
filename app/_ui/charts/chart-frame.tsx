// Around every chart: its title, unit and source, and the same data as a table one press (or the key `t`) away.
'use client';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../button';
import { Table, Td, Tr } from '../table';
import { TextLink } from '../text-link';
import { Th } from '../th';

export type ChartTable = {
  columns: readonly { label: string; numeric?: boolean }[];
  rows: readonly { id: string; cells: readonly (string | { text: string; href: string })[] }[];
};

export type ChartTexts = {
  title: string;
  /** "USD", "deals". */
  unit: string;
  /** Where the numbers come from and when: "Salesforce import, 12 May 2026, 09:00". */
  source: string;
};

export function ChartFrame({
  title,
  unit,
  source,
  table,
  children,
}: ChartTexts & { table: ChartTable /** The drawing. */; children: ReactNode }) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setIsTable(!isTable);
  };
  return (
    <figure aria-labelledby={id} onKeyDown={onKeyDown} className="m-0 flex min-w-0 flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id={id} className="font-semibold text-sm">
          {title} <span className="font-normal text-ink-3 text-xs">{unit}</span>
        </h3>
        <Button
          size="sm"
          variant="ghost"
          aria-pressed={isTable}
          aria-keyshortcuts="t"
          className="print:hidden"
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? 'Chart' : 'Table'}
        </Button>
      </div>
      {isTable ? <DataTable table={table} title={title} /> : children}
      <figcaption className="text-ink-3 text-xs">{source}</figcaption>
    </figure>
  );
}

function DataTable({ table, title }: { table: ChartTable; title: string }) {
  return (
    <div className="max-h-96 overflow-auto rounded-md border border-line">
      <Table aria-label={title}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <Th key={column.label} numeric={column.numeric}>
                {column.label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Tr key={row.id}>
              {row.cells.map((cell, place) => (
                <Td key={table.columns[place]?.label} numeric={table.columns[place]?.numeric}>
                  {typeof cell === 'string' ? cell : <TextLink href={cell.href}>{cell.text}</TextLink>}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
