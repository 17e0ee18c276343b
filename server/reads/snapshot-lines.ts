// The frozen lines of one snapshot, in the order of the bundle; it answers for completed snapshots only and decides nothing.
import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot, snapshotLine } from '@/db/schema/snapshot';

const {
  leaf: _leaf,
  workspaceId: _workspace,
  snapshotId: _snapshot,
  ...COLUMNS
} = getTableColumns(snapshotLine);

export type SnapshotLine = Omit<typeof snapshotLine.$inferSelect, 'leaf' | 'workspaceId' | 'snapshotId'>;

/**
 * Every deal of the workspace as it was frozen; `isInScope` says which ones its totals count. Empty for a snapshot that
 * is not complete or not there.
 */
export function loadSnapshotLines(
  tx: Tx,
  snapshotId: string,
  options: { onlyInScope?: boolean } = {},
): Promise<SnapshotLine[]> {
  return tx
    .select(COLUMNS)
    .from(snapshotLine)
    .innerJoin(snapshot, eq(snapshot.id, snapshotLine.snapshotId))
    .where(
      and(
        eq(snapshotLine.snapshotId, snapshotId),
        eq(snapshot.state, 'completed'),
        options.onlyInScope ? eq(snapshotLine.isInScope, true) : undefined,
      ),
    )
    .orderBy(asc(snapshotLine.ordinal));
}
