// One unit of a rollback as the database holds it, with what a reader needs to recognise it.
import type { AcceptedBefore } from '@/db/schema/opportunity';
import type { UnitKind } from '@/server/core/rollback/rollback-unit';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';

export type UnitRow = {
  id: string;
  kind: UnitKind;
  moveId: string;
  opportunityId: string;
  /** Wall time of the move. */
  at: Date;
  actorKind: string;
  /** The seat, or the agent's name. */
  actorId: string;
  /** Rule and version that proposed it; null for what a person did by hand. */
  rule: string | null;
  /** What it is about: a promise's field, an item, a flag's rule. */
  field: string;
  /** What it set; null where it set nothing. */
  value: string | null;
  promise: { field: CommitmentField; set: string | null; before: AcceptedBefore | null } | null;
  /** What taking it back leaves, where it set something that is no promise. */
  restored?: { value: string | null };
  /** Of a draft opportunity, which belongs to no deal. */
  standsAlone?: { ownerSeatId: string; name: string; currency: string };
  undoneByMoveId: string | null;
  isFinal: string | null;
  decided: { as: string; byMoveId: string } | null;
};
