// Whether a push for new information rests on a record, or on somebody's word alone; both are allowed, one is marked.

export type PushStanding = 'on_record' | 'stated_no_record';

export const PUSH_STANDING_WORDS: Record<PushStanding, string> = {
  on_record: 'On record',
  stated_no_record: 'Stated, no record',
};

/**
 * On record when a cited fact happened after the date was last set. `setAt` is that instant, null when no history says:
 * then nothing can be shown to be newer. Instants in ISO 8601.
 */
export function derivePushStanding(
  citedFacts: readonly { occurredAt: string }[],
  setAt: string | null,
): PushStanding {
  if (setAt === null) return 'stated_no_record';
  const since = Date.parse(setAt);
  return citedFacts.some((fact) => Date.parse(fact.occurredAt) > since) ? 'on_record' : 'stated_no_record';
}
