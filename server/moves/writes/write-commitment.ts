// Writes one change of a promise: the accepted value beside the source's, its history entry, and the deal's next version.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AcceptedBefore,
  type AcceptedValues,
  commitment,
  commitmentEntry,
} from '@/db/schema/opportunity';
import { readNextStep } from '@/server/core/drafts/next-step-value';
import { isSameValue, presentValue } from '@/server/core/drafts/present-value';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { actorId } from '../actor';
import type { MoveTx, Scope } from '../definition';
import type { DealForMove } from '../loads/load-deal';
import { writeOutbox } from './write-outbox';

type Key = keyof AcceptedValues;
/** Nobody's seat: an agent accepted it. */
const NO_SEAT = '00000000-0000-0000-0000-000000000000';

export type Change = {
  field: CommitmentField;
  to: string | null;
  /** The phase of the new stage. */
  phase?: string | null;
  reasonCode: string | null;
  note?: string;
  /** Whether the note was generated from `factIds` and taken as it was. */
  isNoteGenerated?: boolean;
  /** Records cited for the reason. */
  factIds?: readonly string[];
  draftId?: string;
};

/** What of a deal a change of its promises needs. */
export type DealToWrite = Pick<DealForMove, 'commitment' | 'present'> & { deal: { id: string } };

export async function writeCommitment(
  tx: MoveTx,
  deal: DealToWrite,
  change: Change,
  scope: Scope,
): Promise<AcceptedBefore> {
  const { commitment: row } = deal;
  const accepted: AcceptedValues = { ...row.accepted };
  const before: AcceptedBefore = [];
  for (const [key, value, source] of partsOf(change, row)) {
    before.push({ key, held: row.accepted[key] ?? null });
    // Back to what the source says: nothing is left to wait for.
    if (isSameValue(key, value, source)) delete accepted[key];
    else {
      const { moveId, actor, now } = scope;
      const by = actor.kind === 'agent' ? { seatId: NO_SEAT, agentId: actor.id } : { seatId: actorId(actor) };
      const base = { value, at: now.toISOString(), ...by, moveId };
      accepted[key] = change.draftId ? { ...base, draftId: change.draftId } : base;
    }
  }
  await writeAccepted(tx, deal, accepted, scope);
  await writeEntry(
    tx,
    deal,
    change.field,
    presentValue(deal.present, change.field),
    change.to,
    { ...change, acceptedBefore: before },
    scope,
  );
  if (change.phase && change.phase !== deal.present.phase)
    await writeEntry(tx, deal, 'phase', deal.present.phase, change.phase, change, scope);
  return before;
}

/** Puts back what waited before a change, as a change of its own. */
export async function restoreCommitment(
  tx: MoveTx,
  deal: DealForMove,
  field: CommitmentField,
  before: AcceptedBefore,
  to: string | null,
  why: { reasonCode: string; note?: string },
  scope: Scope,
): Promise<void> {
  const accepted: AcceptedValues = { ...deal.commitment.accepted };
  for (const { key, held } of before) {
    if (held) accepted[key] = held;
    else delete accepted[key];
  }
  await writeAccepted(tx, deal, accepted, scope);
  await writeEntry(tx, deal, field, presentValue(deal.present, field), to, why, scope);
}

function partsOf(change: Change, row: DealForMove['commitment']): [Key, string | null, string | null][] {
  const { field, to } = change;
  if (field === 'amount') return [['amount', to, row.amount]];
  if (field === 'closes_on') return [['closes_on', to, row.closesOn]];
  if (field === 'category') return [['category', to, row.category]];
  if (field === 'stage') {
    return [
      ['stage', to, row.stage],
      ['phase', change.phase ?? row.phase, row.phase],
    ];
  }
  const { on, text } = readNextStep(to);
  return [
    ['next_step', text, row.nextStep],
    ['next_step_on', on, row.nextStepOn],
  ];
}

async function writeAccepted(
  tx: MoveTx,
  { commitment: row }: DealToWrite,
  accepted: AcceptedValues,
  scope: Scope,
): Promise<void> {
  await tx
    .update(commitment)
    .set({ accepted, version: row.version + 1 })
    .where(
      and(eq(commitment.workspaceId, scope.workspaceId), eq(commitment.opportunityId, row.opportunityId)),
    );
  await writeOutbox(tx, row, accepted, scope);
}

async function writeEntry(
  tx: MoveTx,
  { deal }: DealToWrite,
  field: string,
  oldValue: string | null,
  newValue: string | null,
  why: Pick<Change, 'reasonCode' | 'note' | 'isNoteGenerated' | 'factIds'> & {
    acceptedBefore?: AcceptedBefore;
  },
  scope: Scope,
): Promise<void> {
  await tx.insert(commitmentEntry).values({
    workspaceId: scope.workspaceId,
    id: uuidv7(),
    opportunityId: deal.id,
    field,
    oldValue,
    newValue,
    at: scope.now,
    recordedAt: scope.recordedAt,
    madeBy: scope.actor.kind === 'agent' ? 'automation' : 'person',
    seatId: scope.actor.kind === 'person' ? scope.actor.seatId : null,
    reasonCode: why.reasonCode,
    note: why.note,
    isNoteGenerated: why.isNoteGenerated ?? false,
    factIds: [...(why.factIds ?? [])],
    acceptedBefore: why.acceptedBefore,
    moveId: scope.moveId,
  });
}
