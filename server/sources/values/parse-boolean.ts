// Reads yes and no as exports spell them; anything else is refused.
const YES = new Set(['true', '1', 'yes', 'y', 't']);
const NO = new Set(['false', '0', 'no', 'n', 'f']);

/** Null for a blank; undefined for what is neither. */
export function parseBoolean(text: string): boolean | null | undefined {
  const folded = text.trim().toLowerCase();
  if (folded === '') return null;
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : undefined;
}
