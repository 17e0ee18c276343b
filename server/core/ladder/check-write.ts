// The strict check of a conditional write, field by field: what fails stays a draft for a person.
import { addDays } from '../calendar/day-arithmetic';
import { readNextStep } from '../drafts/next-step-value';
import type { CommitmentField } from '../vocabulary/commitment-field';

export type WriteToCheck = {
  field: CommitmentField;
  /** What the field says now, and what would be written. */
  from: string | null;
  to: string | null;
  band: 'strong' | 'fair' | 'weak';
  factIds: readonly string[];
  today: string;
};

/** A next step further ahead is a guess. */
const AHEAD_DAYS = 180;
const LONGEST = 255;

/** One sentence on what fails; null where the write may pass. */
export function checkWrite({ field, from, to, band, factIds, today }: WriteToCheck): string | null {
  if (field !== 'next_step') return 'Only the next step is written by a machine.';
  if (band === 'weak') return 'What it rests on is weak.';
  if (factIds.length === 0) return 'It cites no record.';
  if (to === null) return 'A machine empties no field.';
  if (to.length > LONGEST) return `The text has more than ${LONGEST} characters.`;
  const next = readNextStep(to);
  if (next.on === null || next.text === null) return 'A next step has a day and a text.';
  if (next.on < today || next.on > addDays(today, AHEAD_DAYS))
    return `The day is not within the next ${AHEAD_DAYS} days.`;
  const held = readNextStep(from);
  if (held.on !== null && held.on >= today) return 'A next step that lies ahead is a person’s to change.';
  return null;
}
