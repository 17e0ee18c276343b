// What one cell of the matrix says, as sentences: where it is allowed, and what stands against it.
import { COLUMN_SUBJECTS } from './column-words';
import type { MatrixColumn } from './rules-address';
import type { MatrixCell } from './rules-answers';

export const MAY_WORDS = {
  always: { word: 'Yes', tone: 'good', glyph: 'check' },
  sometimes: { word: 'If', tone: 'warn', glyph: 'half' },
  never: { word: 'No', tone: 'neutral', glyph: 'same' },
} as const;

/** "A rep may, where they own the deal, or are on its deal team." */
export function cellSentence({ may, permits, forbids }: MatrixCell, column: MatrixColumn): string {
  const who = COLUMN_SUBJECTS[column];
  if (may === 'never') return `${who} may not, whatever else holds.`;
  const ways = permits.map(({ when }) => when);
  const where = ways.some((when) => when === null) ? null : ways.join('; or where ');
  const against = forbids.flatMap(({ when }) => (when === null ? [] : [when]));
  const allowed = where === null ? `${who} may` : `${who} may, where ${where}`;
  if (against.length === 0) return `${allowed}.`;
  return `${allowed}; but not where ${against.join('; nor where ')}.`;
}
