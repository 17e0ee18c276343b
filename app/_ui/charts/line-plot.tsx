// The drawing of lines over days; loaded only by its chart. Each line bears its name at its end instead of a legend.
'use client';
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay } from '../../_lib/format';
import { toneFill } from '../tone';
import { ChartTooltip } from './chart-tooltip';
import { type ChartUnit, formatTick, formatUnit } from './chart-unit';
import type { ChartLine, LineMark } from './line-chart';
import { AXIS_LINE, GRID_LINE, PLOT_BOX, TICK } from './plot-style';

type Place = { day: string } & Record<string, number | string | null>;

function placesOf(lines: readonly ChartLine[], days: readonly string[]): Place[] {
  return days.map((day) => {
    const place: Place = { day };
    for (const line of lines) {
      const amount = line.points.find((point) => point.day === day)?.amount ?? null;
      place[line.id] = amount === null ? null : Number(amount);
    }
    return place;
  });
}

function lastDayOf(line: ChartLine): string | undefined {
  return line.points.findLast((point) => point.amount !== null)?.day;
}

export function LinePlot({
  lines,
  marks,
  days,
  unit,
  title,
}: {
  lines: readonly ChartLine[];
  marks: readonly LineMark[];
  days: readonly string[];
  unit: ChartUnit;
  title: string;
}) {
  const data = placesOf(lines, days).map((place) => {
    const names = lines.filter((line) => lastDayOf(line) === place.day);
    return { ...place, ...Object.fromEntries(names.map((line) => [`${line.id}:name`, line.label])) };
  });
  return (
    <div
      role="img"
      aria-label={`${title}: ${lines.map((line) => line.label).join(', ')}`}
      className={`h-60 ${PLOT_BOX}`}
    >
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={data} margin={{ top: 12, right: 84, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID_LINE} />
          <XAxis
            dataKey="day"
            tick={TICK}
            axisLine={AXIS_LINE}
            tickLine={false}
            minTickGap={32}
            tickFormatter={(day: string) => formatDay(day, days[days.length - 1])}
          />
          <YAxis
            tick={TICK}
            axisLine={false}
            tickLine={false}
            width={56}
            tickFormatter={(value: number) => formatTick(value, unit)}
          />
          <Tooltip
            cursor={{ stroke: 'var(--control)' }}
            isAnimationActive={false}
            content={({ active, label }) => {
              if (!active || typeof label !== 'string') return null;
              const known = lines.flatMap((line) => {
                const amount = line.points.find((point) => point.day === label)?.amount;
                return amount
                  ? [
                      {
                        id: line.id,
                        label: line.label,
                        text: formatUnit(amount, unit),
                        fill: toneFill[line.tone],
                      },
                    ]
                  : [];
              });
              return <ChartTooltip title={formatDay(label)} lines={known} />;
            }}
          />
          {marks.map((mark) => (
            <ReferenceLine
              key={mark.id}
              {...('day' in mark ? { x: mark.day } : { y: Number(mark.amount) })}
              ifOverflow="extendDomain"
              stroke="var(--ink-3)"
              strokeDasharray="2 3"
              label={{ value: mark.label, position: 'insideTopLeft', fill: 'var(--ink-2)', fontSize: 11 }}
            />
          ))}
          {lines.map((line) => (
            <Line
              key={line.id}
              dataKey={line.id}
              type="linear"
              stroke={toneFill[line.tone]}
              strokeWidth={2}
              strokeDasharray={line.dashed ? '5 4' : undefined}
              dot={false}
              isAnimationActive={false}
            >
              <LabelList dataKey={`${line.id}:name`} position="right" fill="var(--ink-2)" fontSize={11} />
            </Line>
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
