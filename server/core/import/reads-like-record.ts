// Whether a line that should name columns is a record: read as names, the first record of the table would be lost.
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:\D|$)/;
const NUMBER = /^[-+(]?\p{Sc}?\s?\d[\d.,\s]*%?\)?$/u;

/** It holds a day and another day or number: years alone may name columns. */
export function readsLikeRecord(line: readonly string[]): boolean {
  const cells = line.map((cell) => cell.trim());
  const values = cells.filter((cell) => DAY.test(cell) || NUMBER.test(cell));
  return values.length > 1 && cells.some((cell) => DAY.test(cell));
}
