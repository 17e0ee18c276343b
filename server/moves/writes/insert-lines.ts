// Adds a freeze's lines: their columns as records, their canonical bytes as one text, which the database cuts at the newlines.
import { getTableColumns, sql } from 'drizzle-orm';
import { snapshotLine } from '@/db/schema/snapshot';
import type { FrozenLine } from '@/server/snapshots/line-of';
import type { MoveTx } from '../definition';

const COLUMNS = Object.entries(getTableColumns(snapshotLine)).filter(([member]) => member !== 'leaf');
const NAMES = sql.join(
  COLUMNS.map(([, column]) => sql.identifier(column.name)),
  sql`, `,
);

/** Canonical JSON holds no newline; bytes written as hex would be twice as long and read twice. */
export async function insertLines(
  tx: MoveTx,
  of: { workspaceId: string; snapshotId: string },
  lines: readonly FrozenLine[],
): Promise<void> {
  const records = lines.map(({ row }) => {
    const values = { ...of, ...row };
    return Object.fromEntries(COLUMNS.map(([member, column]) => [column.name, Reflect.get(values, member)]));
  });
  const leaves = lines.map(({ leaf }) => leaf).join('\n');
  await tx.execute(sql`
    insert into ${snapshotLine} (${NAMES}, leaf) select ${NAMES}, convert_to(r.unnest, 'UTF8')
    from rows from (json_populate_recordset(null::${snapshotLine}, ${JSON.stringify(records)}::text::json),
      unnest(string_to_array(${leaves}::text, E'\n'))) as r`);
}
