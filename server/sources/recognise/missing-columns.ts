// Says which promises a table of deals has no column for, so that no sum is blank without a word.
import type { ColumnSource } from '../records/table-plan';

const WANTED = [
  ['amount', 'an amount', 'every deal of it stands without one', /amount|value|revenue|price|acv|arr|tcv/i],
  ['closesOn', 'a close date', 'every deal of it is undated', /close|date|end/i],
] as const;
const NAMED = 5;

/** @param columns the names in the file's own spelling: those that may be meant are named. */
export function missingColumns(
  file: string,
  fields: Readonly<Record<string, ColumnSource>>,
  columns: readonly string[],
): string[] {
  return WANTED.filter(([field]) => fields[field] === undefined).map(([, what, so, like]) => {
    const near = columns.filter((column) => like.test(column)).slice(0, NAMED);
    const meant = near.map((column) => `"${column.slice(0, 60)}"`).join(', ');
    const named = near.length > 0 ? ` Where it is ${meant}, say so by a mapping.` : '';
    return `"${file}" has no column that is read as ${what}: ${so}.${named}`;
  });
}
