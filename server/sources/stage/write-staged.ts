// Writes staged records and refusals in batches, outside any move: nothing of them is visible until the import is published.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import type { Refusal } from '../refusal';
import type { StagedRow } from './stage-sink';

export async function writeStaged(
  workspaceId: string,
  importId: string,
  firstOrdinal: number,
  rows: readonly StagedRow[],
): Promise<void> {
  const column = <T>(read: (row: StagedRow) => T) => sql.param(rows.map(read));
  await withWorkspace(workspaceId, (tx) =>
    tx.execute(sql`
      insert into staged_record (workspace_id, import_id, ordinal, kind, record_id, digest, record)
      select ${workspaceId}::uuid, ${importId}::uuid, ${firstOrdinal}::int + n::int - 1, kind, id, decode(digest, 'hex'), record::jsonb
      from unnest(
        ${column((row) => row.kind)}::text[], ${column((row) => row.recordId)}::uuid[],
        ${column((row) => row.digest.toString('hex'))}::text[], ${column((row) => row.record)}::text[]
      ) with ordinality as staged (kind, id, digest, record, n)`),
  );
}

export async function writeRefusals(
  workspaceId: string,
  importId: string,
  firstOrdinal: number,
  refusals: readonly Refusal[],
): Promise<void> {
  if (refusals.length === 0) return;
  const column = <T>(read: (refusal: Refusal) => T) => sql.param(refusals.map(read));
  await withWorkspace(workspaceId, (tx) =>
    tx.execute(sql`
      insert into import_refusal (workspace_id, import_id, ordinal, file, line, "column", value, reason)
      select ${workspaceId}::uuid, ${importId}::uuid, ${firstOrdinal}::int + n::int - 1, file, line, col, value, reason
      from unnest(
        ${column((each) => each.file)}::text[], ${column((each) => each.line)}::int[],
        ${column((each) => each.column)}::text[], ${column((each) => each.value)}::text[],
        ${column((each) => each.reason)}::text[]
      ) with ordinality as refused (file, line, col, value, reason, n)`),
  );
}
