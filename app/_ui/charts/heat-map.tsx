// Two dimensions as a table whose cells are tinted by their value; the number stands in every cell, so colour is extra.
import { clsx } from 'clsx';
import { IntentLink } from '../intent-link';
import type { Tone } from '../tone';
import { toneFill } from '../tone';

export type HeatCell = {
  /** 0 to 1, for the tint only; null where there is nothing to show. */
  heat: number | null;
  text: string;
  /** More in the tooltip: "$1.2M in 14 deals". */
  detail?: string;
  href?: string;
};

export type HeatRow = { id: string; label: string; href?: string; cells: readonly HeatCell[] };

const STEPS = 5;
const MOST_PERCENT = 46; // more tint than this and the ink on it falls below AA

function tintOf(heat: number | null, tone: Tone): string | undefined {
  if (heat === null || heat <= 0) return undefined;
  const step = Math.ceil(Math.min(1, heat) * STEPS) / STEPS;
  return `color-mix(in oklab, ${toneFill[tone]} ${Math.round(step * MOST_PERCENT)}%, var(--surface))`;
}

/** A table already, so it needs no other view of itself. */
export function HeatMap({
  title,
  unit,
  source,
  corner,
  columns,
  rows,
  tone = 'warn',
}: {
  title: string;
  unit: string;
  source: string;
  /** What the rows are: "Item". */
  corner: string;
  columns: readonly { id: string; label: string }[];
  rows: readonly HeatRow[];
  tone?: Tone;
}) {
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-2">
      <h3 className="font-semibold text-sm">
        {title} <span className="font-normal text-ink-3 text-xs">{unit}</span>
      </h3>
      <div className="overflow-x-auto">
        <table aria-label={title} className="w-full border-separate border-spacing-px text-xs">
          <thead>
            <tr>
              <th scope="col" className="h-8 px-2 text-left font-medium text-ink-3">
                {corner}
              </th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className="h-8 max-w-28 truncate px-2 text-right font-medium text-ink-2"
                  title={column.label}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th
                  scope="row"
                  className="h-8 min-w-44 px-2 py-1 text-left font-normal text-ink text-sm leading-tight"
                >
                  {row.href ? (
                    <IntentLink href={row.href} className="rounded-sm underline-offset-2 hover:underline">
                      {row.label}
                    </IntentLink>
                  ) : (
                    row.label
                  )}
                </th>
                {row.cells.map((cell, place) => (
                  <td
                    key={columns[place]?.id}
                    title={cell.detail}
                    className={clsx(
                      'h-8 rounded-sm text-right tabular-nums',
                      cell.heat === null ? 'text-ink-3' : 'text-ink',
                    )}
                    style={{ background: tintOf(cell.heat, tone) }}
                  >
                    {cell.href ? (
                      <IntentLink
                        href={cell.href}
                        className="flex h-full items-center justify-end rounded-sm px-2 underline-offset-2 hover:underline"
                      >
                        {cell.text}
                      </IntentLink>
                    ) : (
                      <span className="px-2">{cell.text}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="text-ink-3 text-xs">{source}</figcaption>
    </figure>
  );
}
