// Whether a row to keep says what the stored one says already; instants compare by value, JSON by content.
import canonicalize from 'canonicalize';

/** @param ignored members that do not make a difference, such as when it was last looked at. */
export function isSameRow<Row extends object>(
  stored: Row,
  next: { readonly [Name in keyof Row]?: Row[Name] | Date | undefined },
  ignored: readonly string[] = [],
): boolean {
  for (const name in next) {
    if (ignored.includes(name)) continue;
    const held: unknown = Reflect.get(stored, name);
    const value: unknown = next[name];
    // Most columns are plain values; only JSON has an order of members to look past.
    if (held === value) continue;
    if (value instanceof Date) {
      // The same instant, whether it was read as a moment or as ISO 8601.
      if (value.toISOString() === (held instanceof Date ? held.toISOString() : held)) continue;
      return false;
    }
    if (isPlain(value) || !(isSameList(held, value) || written(held) === written(value))) return false;
  }
  return true;
}

/** Written differently they are different: no two plain values mean the same. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Lists of ids are most of what is not plain. */
function isSameList(held: unknown, value: unknown): boolean {
  if (!Array.isArray(held) || !Array.isArray(value) || held.length !== value.length) return false;
  return held.every((each, place) => typeof each === 'string' && each === value[place]);
}

function written(value: unknown): string | undefined {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'bigint') return value.toString();
  return canonicalize(value);
}
