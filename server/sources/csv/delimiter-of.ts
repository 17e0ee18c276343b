// Knows what cuts a text into cells: the separator that its first line names, else the one that cuts the header into most cells.
export const DELIMITERS = [',', ';', '\t', '|'];

/** Excel's own first line, "sep=;": it says what separates the cells and is no header. */
const SEPARATOR = /^\s*"?sep=(\t|[^\s"])"?\s*$/i;

export function separatorLine(text: string): { separator: string } | null {
  const first = text.split(/\r\n|\n|\r/, 50).find((line) => line.trim() !== '');
  const separator = SEPARATOR.exec(first ?? '')?.[1];
  return separator === undefined ? null : { separator };
}

/** @param headerLine where the header stands, from 1, if that is known; a comma when nothing cuts it. */
export function delimiterOf(text: string, headerLine = 1): string {
  const said = separatorLine(text);
  if (said) return said.separator;
  const first = text
    .split(/\r\n|\n|\r/, 200 + headerLine)
    .slice(headerLine - 1)
    .find((each) => each.trim() !== '' && !each.trimStart().startsWith('#'));
  const bare = (first ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
