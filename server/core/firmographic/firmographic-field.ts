// The firmographic fields of an account that can be enriched where its own source leaves them blank, and what each may hold.
import { isPlaceholder } from '../checklist/is-placeholder';

export const FIRMOGRAPHIC_FIELDS = ['industry', 'segment', 'employees'] as const;
export type FirmographicField = (typeof FIRMOGRAPHIC_FIELDS)[number];

export const FIRMOGRAPHIC_LABELS: Record<FirmographicField, string> = {
  industry: 'Industry',
  segment: 'Segment',
  employees: 'Employees',
};

const LONGEST = 80;
const MOST_EMPLOYEES = 10_000_000;

/** The value in its closed form, or one sentence on what is wrong with it. */
export function readFirmographic(
  field: FirmographicField,
  typed: string,
): { ok: true; value: string } | { ok: false; reason: string } {
  const value = typed.trim();
  if (isPlaceholder(value))
    return { ok: false, reason: 'Enter what the source says, or leave the field blank.' };
  if (field === 'employees') {
    const count = /^\d{1,8}$/.test(value) ? Number(value) : 0;
    return count >= 1 && count <= MOST_EMPLOYEES
      ? { ok: true, value: String(count) }
      : { ok: false, reason: 'Employees are a whole number in digits, such as 250.' };
  }
  return [...value].length <= LONGEST
    ? { ok: true, value }
    : { ok: false, reason: `The text has more than ${LONGEST} characters.` };
}
