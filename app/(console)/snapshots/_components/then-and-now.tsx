// One value of a deal at both ends: unchanged it stands once and pale; changed, the old one is struck out beside the new one.
import { clsx } from 'clsx';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatDay, formatMoney, formatPercent } from '../../../_lib/format';
import { DOLLAR_STATE_LOOKS } from '../../_components/evidence/item-state-look';
import type { ShownSide } from './answers';

export type ThenAndNowField = { label: string; numeric?: boolean; text: (side: ShownSide) => string };

const GONE = { deleted: 'Deleted', merged: 'Merged', vanished: 'Not in the source' } as const;

export const THEN_AND_NOW: readonly ThenAndNowField[] = [
  { label: 'Amount', numeric: true, text: (side) => formatMoney(side.amount, side.currency) },
  {
    label: 'Category',
    text: (side) =>
      side.gone ? GONE[side.gone] : side.outcome === 'lost' ? 'Lost' : CATEGORY_LABELS[side.category],
  },
  { label: 'Closes', text: (side) => (side.closesOn ? formatDay(side.closesOn) : 'Undated') },
  {
    label: 'Evidence',
    text: (side) => Object.entries(DOLLAR_STATE_LOOKS).find(([key]) => key === side.state)?.[1].word ?? '–',
  },
  { label: 'Owner', text: (side) => side.owner ?? 'No owner' },
];

/** Shown where amounts are weighed by it. */
export const PROBABILITY: ThenAndNowField = {
  label: 'Probability',
  numeric: true,
  text: (side) => (side.weight === null ? '–' : formatPercent(Number(side.weight))),
};

export function ThenAndNow({
  field,
  before,
  after,
  words,
}: {
  field: ThenAndNowField;
  before: ShownSide | null;
  after: ShownSide | null;
  words: readonly [string, string];
}) {
  const was = before ? field.text(before) : null;
  const is = after ? field.text(after) : null;
  if (was === is) return <span className="text-ink-3">{is ?? '–'}</span>;
  return (
    <span
      className={clsx(
        'inline-flex flex-wrap items-baseline gap-x-1.5',
        field.numeric && 'justify-end max-sm:justify-start',
      )}
    >
      <span className="sr-only">Changed. {words[0]}: </span>
      <del className="text-ink-3">{was ?? 'not there'}</del>
      <span aria-hidden="true" className="text-ink-3">
        →
      </span>
      <span className="sr-only">{words[1]}: </span>
      <ins className="rounded-sm bg-warn-soft px-1 font-medium no-underline">{is ?? 'not there'}</ins>
    </span>
  );
}
