// One row, or one file, that an import did not take: where it stands and why; the value only where it may be shown.
export type Refusal = {
  file: string;
  /** Line of the file on which the row starts, from 1; 0 for the file as a whole. */
  line: number;
  column: string | null;
  /** Mapped, non-body columns only, at most 80 characters; null where the row is ragged or the column holds content. */
  value: string | null;
  reason: string;
};

const MAX_VALUE_LENGTH = 80;

/** Cuts by characters, not code units, and replaces what a text column cannot hold. */
export function shownValue(value: string): string {
  const safe = value
    .slice(0, MAX_VALUE_LENGTH * 2)
    .replaceAll('\u0000', '\u2400')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  return [...safe].slice(0, MAX_VALUE_LENGTH).join('');
}
