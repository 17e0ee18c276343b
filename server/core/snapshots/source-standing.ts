// Whether a source is fit to be frozen as it is, or somebody has to say that they know it is old or untied.
import { daysBetween } from '../calendar/day-arithmetic';
import type { TieStanding } from '../import/tie-standing';

export type SourceStanding = {
  sourceId: string;
  name: string;
  /** The day that its newest published import speaks of, whenever that ran; null: none yet. */
  asOf: string | null;
  tie: TieStanding;
};

/** An as-of is the end of its day: the day after, it is not yet a day old. */
export function isOlderThanADay(asOf: string | null, day: string): boolean {
  return asOf !== null && daysBetween(asOf, day) > 1;
}

/**
 * Why it needs an acknowledgement, as the end of a sentence; null when it does not.
 * @param day that is frozen, YYYY-MM-DD, in the workspace's zone.
 */
export function acknowledgementReason(source: SourceStanding, day: string): string | null {
  if (source.asOf === null) return 'has never been imported';
  const reasons: string[] = [];
  if (source.tie === 'differs') reasons.push('differs from the CRM totals');
  if (source.tie === 'not_tied') reasons.push('was not held against the CRM totals');
  // Who signs for what does not tie signs for its age as well.
  if (isOlderThanADay(source.asOf, day))
    reasons.push(`is as of ${source.asOf}, ${daysBetween(source.asOf, day)} days before ${day}`);
  return reasons.length > 0 ? reasons.join(' and ') : null;
}
