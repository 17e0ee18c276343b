// How a number became another: start, ups and downs, end. The plot is loaded after the page; the table needs none of it.
'use client';
import dynamic from 'next/dynamic';
import { ChartFrame, type ChartTexts } from './chart-frame';
import { ChartSkeleton } from './chart-skeleton';
import { type ChartUnit, nameUnit, textOfStep } from './chart-unit';
import type { WaterfallStep } from './waterfall-steps';

const WaterfallPlot = dynamic(() => import('./waterfall-plot').then((it) => it.WaterfallPlot), {
  ssr: false,
  loading: () => <ChartSkeleton height={260} />,
});

export function WaterfallChart({
  steps,
  unit,
  ...texts
}: Omit<ChartTexts, 'unit'> & { steps: readonly WaterfallStep[]; unit: ChartUnit }) {
  return (
    <ChartFrame
      {...texts}
      unit={nameUnit(unit)}
      table={{
        columns: [{ label: 'Step' }, { label: nameUnit(unit), numeric: true }],
        rows: steps.map((step) => {
          const text = textOfStep(step, unit);
          return { id: step.id, cells: [step.label, step.href ? { text, href: step.href } : text] };
        }),
      }}
    >
      <WaterfallPlot steps={steps} unit={unit} title={texts.title} />
    </ChartFrame>
  );
}
