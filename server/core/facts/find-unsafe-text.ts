// Looks through a whole value for text and numbers that no column can hold, so that a field nobody thought of is refused too.
import { checkText } from './safe-text';

export type UnsafeText = {
  /** Path of the member, outermost first. */
  where: string[];
  /** A sentence that says what to remove. */
  reason: string;
};

/** The first one found, in the order of members; names of members are looked at as well. */
export function findUnsafeText(value: unknown, where: string[] = []): UnsafeText | null {
  if (typeof value === 'string') {
    const checked = checkText(value);
    return checked.ok ? null : { where, reason: checked.reason };
  }
  // No JSON, and so no log, can hold one.
  if (typeof value === 'number' && !Number.isFinite(value))
    return { where, reason: 'Give a number that has an end.' };
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const found = findUnsafeText(name, where) ?? findUnsafeText(member, [...where, name]);
    if (found) return found;
  }
  return null;
}
