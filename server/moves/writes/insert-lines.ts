// Adds a freeze's lines: each column as one array, their canonical bytes as one text, which the database cuts at the newlines.
import { getTableColumns, sql } from 'drizzle-orm';
import { snapshotLine } from '@/db/schema/snapshot';
import type { FrozenLine } from '@/server/snapshots/line-of';
import type { MoveTx } from '../definition';
import { columnArray, plainArray } from './column-array';

const {
  workspaceId: _workspace,
  snapshotId: _snapshot,
  leaf: _leaf,
  ...OF_ROW
} = getTableColumns(snapshotLine);
const COLUMNS = Object.entries(OF_ROW).map(([member, column]) => ({
  member: member as keyof typeof OF_ROW,
  name: column.name,
  type: column.getSQLType(),
}));
/** Whose values hold nothing that an array would have to escape. */
const PLAIN = new Set(['integer', 'smallint', 'uuid', 'boolean', 'date', 'numeric']);
const NAMES = sql.raw(COLUMNS.map(({ name }) => `"${name}"`).join(', '));

/** Canonical JSON holds no newline; bytes written as hex would be twice as long and read twice. */
export async function insertLines(
  tx: MoveTx,
  { workspaceId, snapshotId }: { workspaceId: string; snapshotId: string },
  lines: readonly FrozenLine[],
): Promise<void> {
  const arrays = COLUMNS.map(({ member, type }) => {
    const values = lines.map(({ row }) => row[member]);
    return sql`${PLAIN.has(type) ? plainArray(values) : columnArray(values)}::text::${sql.raw(type)}[]`;
  });
  const leaves = lines.map(({ leaf }) => leaf).join('\n');
  await tx.execute(sql`
    insert into ${snapshotLine} (workspace_id, snapshot_id, ${NAMES}, leaf)
    select ${workspaceId}::uuid, ${snapshotId}::uuid, ${NAMES}, convert_to(line, 'UTF8')
    from unnest(${sql.join(arrays, sql`, `)}, string_to_array(${leaves}::text, E'\n')) as r(${NAMES}, line)`);
}
