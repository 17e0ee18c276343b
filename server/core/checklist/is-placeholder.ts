// Whether a value was typed only to get past a required field; such a value counts as empty.
const PLACEHOLDERS = new Set(['tbd', 'tba', 'tbc', 'n/a', 'na', 'none', 'unknown', 'x', 'xx', 'xxx', 'test']);
const ONLY_PUNCTUATION = /^[\s\p{P}\p{S}]*$/u;

/** Null, blank, "TBD", "n/a", "." and the like; case and spaces do not matter. */
export function isPlaceholder(value: string | null): boolean {
  if (value === null) return true;
  const text = value.trim().toLowerCase();
  return ONLY_PUNCTUATION.test(text) || PLACEHOLDERS.has(text);
}
