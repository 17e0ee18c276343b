// The kinds of records that a retention speaks of, in words.
import type { HoldReason } from '@/server/core/vocabulary/hold-reason';

export const RETENTION_LINES = [
  {
    kind: 'pointers',
    label: 'Pointers',
    hint: 'Records older than this whose deals all closed before: label, link and signals go, an empty mark stays',
  },
  {
    kind: 'contacts',
    label: 'Contacts',
    hint: 'Where every deal of their company, and every other one they have a role on, closed before: erased everywhere, as by an erasure',
  },
  {
    kind: 'log_values',
    label: 'Values beside the log',
    hint: 'Of entries older than this; the entries and their proofs stay',
  },
  { kind: 'refused_rows', label: 'Values of refused rows', hint: 'Of imports older than this' },
] as const;

export const HOLD_WORDS: Record<HoldReason, string> = {
  dispute: 'A dispute',
  audit: 'An audit',
  law: 'The law requires it',
};

export function monthsWords(months: number | null): string {
  return months === null ? 'For ever' : `${months} ${months === 1 ? 'month' : 'months'}`;
}
