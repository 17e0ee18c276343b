// Names in a sentence: three of many, and how many more there are.
const MOST_NAMES = 3;

/** 'Ada, Bo or Cy'; 'A, B, C or 2 others' from five on. */
export function shortList(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const left = names.length - shown.length;
  const all = left > 0 ? [...shown, `${left} others`] : shown;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? '');
}
