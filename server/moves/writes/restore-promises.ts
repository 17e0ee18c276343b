// Puts many promises of many deals back, newest change first: one new version a deal, one history entry a field.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AcceptedBefore,
  type AcceptedValues,
  commitment,
  commitmentEntry,
} from '@/db/schema/opportunity';
import { presentOf } from '@/server/core/drafts/present-of';
import { presentValue } from '@/server/core/drafts/present-value';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { MoveTx, Scope } from '../definition';
import { insertRecords } from './insert-records';
import { writeOutbox } from './write-outbox';

export type PromiseToRestore = { field: CommitmentField; before: AcceptedBefore };
type Promised = typeof commitment.$inferSelect;
type Why = { reasonCode: string; note?: string };

/** @param changes of one deal, newest first. */
export async function restorePromises(
  tx: MoveTx,
  row: Promised,
  changes: readonly PromiseToRestore[],
  why: Why,
  scope: Scope,
): Promise<void> {
  const accepted: AcceptedValues = { ...row.accepted };
  for (const { before } of changes)
    for (const { key, held } of before) {
      if (held) accepted[key] = held;
      else delete accepted[key];
    }
  await tx
    .update(commitment)
    .set({ accepted, version: row.version + 1 })
    .where(
      and(eq(commitment.workspaceId, scope.workspaceId), eq(commitment.opportunityId, row.opportunityId)),
    );
  await writeOutbox(tx, row, accepted, scope);
  const [was, is] = [presentOf(row), presentOf({ ...row, accepted })];
  const fields = [...new Set(changes.map(({ field }) => field))];
  const entries = fields.map((field) => ({
    ...entryOf(row, why, scope),
    field: field as string,
    oldValue: presentValue(was, field),
    newValue: presentValue(is, field),
  }));
  if (was.phase !== is.phase)
    entries.push({ ...entryOf(row, why, scope), field: 'phase', oldValue: was.phase, newValue: is.phase });
  await insertRecords(tx, commitmentEntry, entries);
}

function entryOf({ opportunityId }: Promised, { reasonCode, note }: Why, scope: Scope) {
  const { workspaceId, actor, now, recordedAt, moveId } = scope;
  return {
    workspaceId,
    id: uuidv7(),
    opportunityId,
    at: now,
    recordedAt,
    madeBy: 'person' as const,
    seatId: actor.kind === 'person' ? actor.seatId : null,
    reasonCode,
    note: note ?? null,
    moveId,
  };
}
