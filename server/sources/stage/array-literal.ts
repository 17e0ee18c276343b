// Spells a column of values as a PostgreSQL array literal, which one parameter carries; never a part of a statement.

/** Numbers, booleans, uuids and words of ours: nothing in them needs a quotation mark. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

export function textArray(values: readonly (string | null)[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

/** JSON holds no control characters, so that spelling it as a JSON string escapes what an array literal needs, and no more. */
export function jsonArray(values: readonly string[]): string {
  return `{${values.map((json) => JSON.stringify(json)).join(',')}}`;
}

/** Hexadecimal digits to `bytea[]`. */
export function hexArray(values: readonly string[]): string {
  return `{${values.map((hex) => `"\\\\x${hex}"`).join(',')}}`;
}

const MARKS = /["\\]/;
const ALL_MARKS = /["\\]/g;

function quoted(value: string | null): string {
  if (value === null) return 'NULL';
  return MARKS.test(value) ? `"${value.replace(ALL_MARKS, '\\$&')}"` : `"${value}"`;
}
