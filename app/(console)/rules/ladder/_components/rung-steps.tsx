// Four steps, those reached filled, those that are never allowed here struck out; the word stands beside them.
import { clsx } from 'clsx';
import { RUNG_WORDS, RUNGS, type Rung } from '@/server/core/ladder/rung';

export function RungSteps({ rung, ceiling }: { rung: Rung; ceiling: Rung }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="flex items-end gap-0.5">
        {RUNGS.map((step) => (
          <span
            key={step}
            style={{ height: 4 + step * 3 }}
            className={clsx(
              'w-2 rounded-[1px]',
              step <= rung
                ? 'bg-accent'
                : step <= ceiling
                  ? 'border border-line-strong'
                  : 'border border-line border-dashed opacity-60',
            )}
          />
        ))}
      </span>
      <span className="font-medium">
        {rung} · {RUNG_WORDS[rung].label}
      </span>
    </span>
  );
}
