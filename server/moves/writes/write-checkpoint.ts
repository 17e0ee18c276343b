// Signs the head as this transaction sees it and keeps it: before the move's own entry, which the next one covers.
import { v7 as uuidv7 } from 'uuid';
import { checkpoint } from '@/db/schema/audit';
import { type MadeCheckpoint, makeCheckpoint } from '@/server/audit/make-checkpoint';
import type { CheckpointCause } from '@/server/core/vocabulary/checkpoint-cause';
import type { MoveTx, Scope } from '../definition';

export type KeptCheckpoint = MadeCheckpoint & { id: string };

export async function writeCheckpoint(
  tx: MoveTx,
  cause: CheckpointCause,
  { workspaceId, moveId, recordedAt }: Scope,
): Promise<KeptCheckpoint> {
  const made = await makeCheckpoint(tx, workspaceId);
  const id = uuidv7();
  const { size, root, note, rotation } = made;
  await tx
    .insert(checkpoint)
    .values({ workspaceId, id, size, root, note, rotation, cause, at: recordedAt, moveId });
  return { ...made, id };
}
