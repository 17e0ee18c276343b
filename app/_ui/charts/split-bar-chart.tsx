// Wholes side by side on one scale, each split into the same parts. Made of our own bars, so it is there with the page.
'use client';
import { clsx } from 'clsx';
import { IntentLink } from '../intent-link';
import type { SplitPart } from '../split-bar';
import { toneSolid } from '../tone';
import { ChartFrame, type ChartTexts } from './chart-frame';
import { type ChartUnit, formatUnit, nameUnit } from './chart-unit';

export type SplitRow = {
  id: string;
  label: string;
  /** The whole, as people read it. */
  text: string;
  href?: string;
  parts: readonly SplitPart[];
};

function weightOf(row: SplitRow): number {
  return row.parts.reduce((sum, part) => sum + Math.max(0, part.weight), 0);
}

export function SplitBarChart({
  rows,
  unit,
  ...texts
}: Omit<ChartTexts, 'unit'> & { rows: readonly SplitRow[]; unit: ChartUnit }) {
  const largest = Math.max(1, ...rows.map(weightOf));
  const parts = rows[0]?.parts ?? [];
  return (
    <ChartFrame
      {...texts}
      unit={nameUnit(unit)}
      table={{
        columns: [
          { label: 'Group' },
          ...parts.map((part) => ({ label: part.label, numeric: true })),
          { label: 'All', numeric: true },
        ],
        rows: rows.map((row) => ({
          id: row.id,
          cells: [
            row.label,
            ...row.parts.map((part) => (part.href ? { text: part.text, href: part.href } : part.text)),
            row.href ? { text: row.text, href: row.href } : row.text,
          ],
        })),
      }}
    >
      <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
        {parts.map((part) => (
          <li key={part.id} className="flex items-center gap-1.5">
            <span aria-hidden className={clsx('size-2.5 rounded-sm', toneSolid[part.tone])} />
            {part.label}
          </li>
        ))}
      </ul>
      <ul className="flex flex-col">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(5rem,28%)_1fr_auto] items-center gap-3 border-line border-t py-2 text-sm"
          >
            <span className="truncate" title={row.label}>
              {row.href ? (
                <IntentLink href={row.href} className="rounded-sm underline-offset-2 hover:underline">
                  {row.label}
                </IntentLink>
              ) : (
                row.label
              )}
            </span>
            <SplitTrack row={row} share={weightOf(row) / largest} unit={unit} />
            <span className="text-right tabular-nums">{row.text}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function SplitTrack({ row, share, unit }: { row: SplitRow; share: number; unit: ChartUnit }) {
  const spoken = row.parts.map((part) => `${part.label} ${part.text}`).join(', ');
  return (
    <span role="img" aria-label={`${row.label}: ${spoken}`} className="flex h-4 min-w-0">
      <span className="flex gap-px overflow-hidden rounded-sm" style={{ width: `${share * 100}%` }}>
        {row.parts.map((part) =>
          part.weight > 0 ? (
            <span
              key={part.id}
              title={`${part.label}: ${part.text || formatUnit(String(part.weight), unit)}`}
              className={clsx('min-w-0.5', toneSolid[part.tone])}
              style={{ flexGrow: part.weight, flexBasis: 0 }}
            />
          ) : null,
        )}
      </span>
    </span>
  );
}
