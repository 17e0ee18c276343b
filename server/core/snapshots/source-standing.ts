// Whether a source is fit to be frozen as it is, or somebody has to say that they know it is old or untied.
import type { TieStanding } from '../import/tie-standing';

export type SourceStanding = {
  sourceId: string;
  name: string;
  /** The newest published import; null: none yet. */
  publishedAt: string | null;
  tie: TieStanding;
};

const DAY_MS = 86_400_000;

/** Why it needs an acknowledgement, as the end of a sentence; null when it does not. */
export function acknowledgementReason(source: SourceStanding, now: Date): string | null {
  if (source.publishedAt === null) return 'has never been imported';
  if (source.tie === 'differs') return 'differs from the CRM totals';
  if (source.tie === 'not_tied') return 'was not held against the CRM totals';
  const age = now.getTime() - new Date(source.publishedAt).getTime();
  return age > DAY_MS
    ? `was last imported ${Math.floor(age / DAY_MS)} days ago`.replace(' 1 days', ' 1 day')
    : null;
}
