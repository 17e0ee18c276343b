// Says in sentences where an import stands in its series and what that did to deals it does not show.
import type { SeriesPlace } from './enter-series';

const deals = (n: number): string => `${n} ${n === 1 ? 'deal' : 'deals'}`;

/** @param vanished deals that this import is the first to miss. */
export function seriesNotes(place: SeriesPlace, asOf: string, vanished: number): string[] {
  const notes: string[] = [];
  if (place.isSameAsOf)
    notes.push(
      `An import of this source with the as-of ${asOf} was published before: where both show a deal, this one counts.`,
    );
  else if (!place.isNewest)
    notes.push(
      `A later as-of of this source was imported before: this import fills the past and leaves the present as it is.`,
    );
  if (vanished > 0 && place.isLate)
    notes.push(
      `${deals(vanished)} that this source showed before ${vanished === 1 ? 'was' : 'were'} missing at this as-of; what later imports show stays as it is.`,
    );
  else if (vanished > 0)
    notes.push(
      `${deals(vanished)} that this source showed before ${vanished === 1 ? 'is' : 'are'} not in the files, or deleted there, and left the open totals. Where a filter left them out, roll this import back and import again with missing rows "filtered".`,
    );
  if (!place.isComplete && place.missing > 0)
    notes.push(
      `${deals(place.missing)} that this source showed before ${place.missing === 1 ? 'is' : 'are'} not in the files; nothing happened to ${place.missing === 1 ? 'it' : 'them'}: the files were read as a part of the book.`,
    );
  return notes;
}
