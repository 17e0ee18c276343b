// Adds the names of a snapshot, each with the salt that ties it to its line: a column an array, as the lines are added.
import { sql } from 'drizzle-orm';
import { snapshotLabel } from '@/db/schema/snapshot';
import type { Label } from '@/server/snapshots/label-book';
import type { MoveTx } from '../definition';
import { columnArray } from './column-array';

export async function insertLabels(
  tx: MoveTx,
  { workspaceId, snapshotId }: { workspaceId: string; snapshotId: string },
  labels: readonly Label[],
): Promise<void> {
  if (labels.length === 0) return;
  const array = (member: keyof Label) => columnArray(labels.map((label) => label[member]));
  await tx.execute(sql`
    insert into ${snapshotLabel} (workspace_id, snapshot_id, kind, of_id, value, salt, digest)
    select ${workspaceId}::uuid, ${snapshotId}::uuid, kind, of_id, value, salt, decode(digest, 'hex')
    from unnest(${array('kind')}::text::text[], ${array('ofId')}::text::uuid[], ${array('value')}::text::text[],
      ${array('salt')}::text::bytea[], ${array('digest')}::text::text[]) as r(kind, of_id, value, salt, digest)`);
}
