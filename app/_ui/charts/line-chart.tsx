// One or a few lines over days, with marks that stand across (a target, today). The plot is loaded after the page.
'use client';
import dynamic from 'next/dynamic';
import { formatDay } from '../../_lib/format';
import type { Tone } from '../tone';
import { ChartFrame, type ChartTexts } from './chart-frame';
import { ChartSkeleton } from './chart-skeleton';
import { type ChartUnit, formatUnit, nameUnit } from './chart-unit';

export type ChartLine = {
  id: string;
  label: string;
  tone: Tone;
  dashed?: boolean;
  /** Days 'YYYY-MM-DD' in order; the amount is a decimal string, null where nothing is known. */
  points: readonly { day: string; amount: string | null }[];
};

export type LineMark = { id: string; label: string } & ({ amount: string } | { day: string });

const LinePlot = dynamic(() => import('./line-plot').then((it) => it.LinePlot), {
  ssr: false,
  loading: () => <ChartSkeleton height={240} />,
});

export function LineChart({
  lines,
  marks = [],
  unit,
  ...texts
}: Omit<ChartTexts, 'unit'> & { lines: readonly ChartLine[]; marks?: readonly LineMark[]; unit: ChartUnit }) {
  const days = [...new Set(lines.flatMap((line) => line.points.map((point) => point.day)))].sort();
  return (
    <ChartFrame
      {...texts}
      unit={nameUnit(unit)}
      table={{
        columns: [{ label: 'Day' }, ...lines.map((line) => ({ label: line.label, numeric: true }))],
        rows: days.map((day) => ({
          id: day,
          cells: [
            formatDay(day),
            ...lines.map((line) => {
              const amount = line.points.find((point) => point.day === day)?.amount;
              return amount ? formatUnit(amount, unit) : '–';
            }),
          ],
        })),
      }}
    >
      <LinePlot lines={lines} marks={marks} days={days} unit={unit} title={texts.title} />
    </ChartFrame>
  );
}
