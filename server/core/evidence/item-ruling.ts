// What a person said about a checklist item; it expires and can be undone, and it is never a fact.
import type { ItemKey } from '../vocabulary/item';

export type ItemRuling = {
  id: string;
  itemKey: ItemKey;
  kind: 'not_yet_knowable' | 'waived' | 'challenge_confirmed' | 'challenge_disputed' | 'attribute_accepted';
  /** When it was said, ISO 8601. */
  at: string;
  recordedAt: string;
  /** The day a "not yet knowable" lapses, or a waiver expires. */
  until: string | null;
  reasonCode: string | null;
  /** The signal a challenge ruling answers, or the facts an accepted attribute cites. */
  signalIds: readonly string[];
  factIds: readonly string[];
};
