// One thing that a rollback takes back whole or not at all, and what became of it since.
import type { CommitmentField } from '../vocabulary/commitment-field';

export const UNIT_KINDS = [
  'decision',
  'change',
  'ruling',
  'flag_answer',
  'pointer',
  'confirmation',
  'draft',
  'write',
  'enrichment',
  'opportunity_draft',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export type RollbackUnit = {
  id: string;
  kind: UnitKind;
  /** The move that made it; ids rise with time. */
  moveId: string;
  /** Of a draft opportunity, which belongs to no deal, its own id. */
  opportunityId: string;
  /** The promise it set; null where it set none. `restored`: what taking it back leaves; null as a whole where that was not kept. */
  promise: { field: CommitmentField; set: string | null; restored: { value: string | null } | null } | null;
  /** Taken back before: by whom and when. */
  undone: { by: string | null; at: string | null } | null;
  /** Whether this actor may take it back: it was theirs, is about their deal, or a rule proposed it. */
  isForActor: boolean;
  /** What became of it so that nothing can be restored, as a sentence; null where nothing did. */
  isFinal: string | null;
  /** Of a draft: who decided it since. */
  decided: { as: string; by: string | null; at: string | null } | null;
};

/** A change of a field that stands in the deal's history, made here or observed in the source. */
export type FieldChange = {
  /** Null for an observed one. */
  moveId: string | null;
  /** Moves that this one took back. */
  rollsBack: readonly string[];
  by: string | null;
  at: string;
  value: string | null;
};

export type RollbackVerdict =
  | { verdict: 'rolls_back' }
  | { verdict: 'undone_already'; by: string | null; at: string | null }
  | { verdict: 'moved_on'; by: string | null; at: string | null; to: string | null }
  | { verdict: 'ask_owner' }
  | { verdict: 'final'; reason: string };
