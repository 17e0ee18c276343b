// A whole split into parts: textured segments for the eye, one sentence for the ear, a link per part where it leads somewhere.
import { clsx } from 'clsx';
import { formatPercent } from '../_lib/format';
import { IntentLink } from './intent-link';
import { type Tone, toneSolid } from './tone';

export type SplitPart = {
  id: string;
  label: string;
  tone: Tone;
  /** Size of the part for drawing only; any unit, never negative. */
  weight: number;
  /** The value as people read it, already formatted. */
  text: string;
  href?: string;
};

function shareOf(part: SplitPart, whole: number): number {
  return whole > 0 ? Math.max(0, part.weight) / whole : 0;
}

export function SplitBar({
  parts,
  label,
  legend = false,
  height = 8,
  className,
}: {
  parts: readonly SplitPart[];
  /** What is split, for screen readers: "Commit, $4.2M". */
  label: string;
  /** Direct labels below the bar. */
  legend?: boolean;
  height?: number;
  className?: string;
}) {
  const whole = parts.reduce((sum, part) => sum + Math.max(0, part.weight), 0);
  const spoken = parts.map((part) => `${part.label} ${part.text}, ${formatPercent(shareOf(part, whole))}`);
  return (
    <div className={clsx('min-w-0', className)}>
      <div
        role="img"
        aria-label={`${label}: ${spoken.join('; ')}`}
        className="flex w-full gap-px overflow-hidden rounded-full bg-sunken"
        style={{ height }}
      >
        {parts.map((part) =>
          part.weight > 0 ? (
            <span
              key={part.id}
              title={`${part.label}: ${part.text} (${formatPercent(shareOf(part, whole))})`}
              className={clsx('min-w-0.5', toneSolid[part.tone])}
              style={{ flexGrow: part.weight, flexBasis: 0 }}
            />
          ) : null,
        )}
      </div>
      {legend ? <SplitLegend parts={parts} /> : null}
    </div>
  );
}

function SplitLegend({ parts }: { parts: readonly SplitPart[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-xs">
      {parts.map((part) => (
        <li key={part.id} className="flex min-h-6 items-center gap-1.5">
          <span aria-hidden className={clsx('size-2.5 rounded-sm', toneSolid[part.tone])} />
          {part.href ? (
            <IntentLink
              href={part.href}
              className="rounded-sm py-1 text-ink-2 underline-offset-2 hover:underline"
            >
              {part.label} <span className="text-ink tabular-nums">{part.text}</span>
            </IntentLink>
          ) : (
            <span className="text-ink-2">
              {part.label} <span className="text-ink tabular-nums">{part.text}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
