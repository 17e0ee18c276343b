// Marks a cell that changed in the last seven days: the old value, who and when, in words behind an arrow.
import { formatInstant } from '../../../_lib/format';
import { Glyph } from '../../../_ui/glyph';
import type { GridDeal } from './grid-deal';

export function ChangeMark({
  change,
  timeZone,
}: {
  change: GridDeal['changes'][number] | undefined;
  timeZone: string;
  today: string;
}) {
  if (!change) return null;
  const who = change.by ?? (change.madeBy === 'import' ? 'the source' : change.madeBy.replace('_', ' '));
  const words = `Was ${change.oldValue ?? 'empty'}, changed by ${who} on ${formatInstant(change.at, timeZone)}`;
  return (
    <span title={words} className="ml-1 inline-flex align-middle text-accent-ink">
      <Glyph name="up" size={11} className="rotate-45" />
      <span className="sr-only">{words}</span>
    </span>
  );
}
