// One change of one commitment, as a source or a person made it; the past is a list of these.
import type { CommitmentMaker } from '../vocabulary/category';
import type { CommitmentField } from '../vocabulary/commitment-field';

export type CommitmentEntry = {
  field: CommitmentField | 'currency' | 'owner' | 'phase';
  oldValue: string | null;
  newValue: string | null;
  /** When it took effect, ISO 8601. */
  at: string;
  recordedAt: string;
  madeBy: CommitmentMaker;
  reasonCode: string | null;
};
