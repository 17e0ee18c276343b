// The drawing of a waterfall; loaded only by its chart. A press on a bar opens what lies behind it. On a phone the bars
// lie, so that their names have room.
'use client';
import { useRouter } from 'next/navigation';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatMoneyChange, formatMoneyCompact } from '../../_lib/format';
import { useIsNarrow } from '../use-is-narrow';
import { ChartTooltip } from './chart-tooltip';
import { type ChartUnit, formatTick, formatUnit, textOfStep } from './chart-unit';
import { AXIS_LINE, CURSOR, GRID_LINE, PLOT_BOX, TICK } from './plot-style';
import { layWaterfall, type WaterfallStep } from './waterfall-steps';

function labelOf(step: WaterfallStep, unit: ChartUnit): string {
  if (unit.kind !== 'money') return textOfStep(step, unit);
  return step.kind === 'change'
    ? formatMoneyChange(step.amount, unit.currency, { compact: true })
    : formatMoneyCompact(step.amount, unit.currency);
}

export function WaterfallPlot({
  steps,
  unit,
  title,
}: {
  steps: readonly WaterfallStep[];
  unit: ChartUnit;
  title: string;
}) {
  const router = useRouter();
  const isNarrow = useIsNarrow();
  const bars = layWaterfall(steps).map((bar) => ({ ...bar, text: labelOf(bar.step, unit) }));
  const spoken = steps.map((step) => `${step.label} ${formatUnit(step.amount, unit)}`).join('; ');
  const open = (place: number) => {
    const href = steps[place]?.href;
    if (href) router.push(href);
  };
  return (
    <div
      role="img"
      aria-label={`${title}: ${spoken}`}
      style={{ height: isNarrow ? steps.length * 30 + 8 : 260 }}
      className={PLOT_BOX}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={bars}
          layout={isNarrow ? 'vertical' : 'horizontal'}
          margin={
            isNarrow ? { top: 0, right: 56, bottom: 0, left: 0 } : { top: 20, right: 8, bottom: 0, left: 0 }
          }
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={isNarrow} horizontal={!isNarrow} stroke={GRID_LINE} />
          {isNarrow ? (
            <>
              <XAxis type="number" hide domain={['auto', 'dataMax']} />
              <YAxis
                type="category"
                dataKey="label"
                tick={TICK}
                axisLine={AXIS_LINE}
                tickLine={false}
                width={72}
                interval={0}
              />
            </>
          ) : (
            <>
              <XAxis dataKey="label" tick={TICK} axisLine={AXIS_LINE} tickLine={false} interval={0} />
              <YAxis
                tick={TICK}
                axisLine={false}
                tickLine={false}
                width={56}
                tickFormatter={(value: number) => formatTick(value, unit)}
              />
            </>
          )}
          <Tooltip
            cursor={CURSOR}
            isAnimationActive={false}
            content={({ active, label }) => {
              const bar = bars.find((one) => one.label === label);
              if (!active || !bar) return null;
              const text = formatUnit(bar.step.amount, unit);
              return (
                <ChartTooltip
                  title={bar.label}
                  lines={[{ id: bar.id, label: 'Amount', text, fill: bar.fill }]}
                />
              );
            }}
          />
          <Bar
            dataKey="span"
            isAnimationActive={false}
            maxBarSize={56}
            radius={2}
            onClick={(_bar, place) => open(place)}
            className="cursor-pointer"
          >
            <LabelList
              dataKey="text"
              position={isNarrow ? 'right' : 'top'}
              fill="var(--ink-2)"
              fontSize={11}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
