// Writes staged records and refusals in batches, outside any move: nothing of them is visible until the import is published.
import { type SQL, sql } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import type { Refusal } from '../refusal';
import { hexArray, jsonArray, plainArray, textArray } from './array-literal';
import type { StagedBatch } from './staged-batch';

/** @param firstOrdinal records of earlier batches. */
export async function writeStaged(
  workspaceId: string,
  importId: string,
  firstOrdinal: number,
  batch: StagedBatch,
): Promise<void> {
  const mine = sql`${workspaceId}::uuid, ${importId}::uuid`;
  await withWorkspace(workspaceId, async (tx) => {
    // Sent one after the other without waiting: the answers come together.
    await Promise.all([
      writeRecords(tx, mine, firstOrdinal, batch),
      writeFacts(tx, mine, batch),
      writeLinks(tx, mine, batch),
      writeSignals(tx, mine, batch),
      writeRows(tx, mine, batch),
    ]);
  });
}

async function writeRecords(tx: Tx, mine: SQL, firstOrdinal: number, { records }: StagedBatch) {
  if (records.length === 0) return;
  await tx.execute(sql`
    insert into staged_record (workspace_id, import_id, ordinal, kind, record_id, digest, record)
    select ${mine}, ${firstOrdinal}::int + n::int - 1, kind, id, digest, record
    from unnest(
      ${plainArray(records.map(({ kind }) => kind))}::text[],
      ${plainArray(records.map(({ recordId }) => recordId))}::uuid[],
      ${hexArray(records.map(({ digest }) => digest))}::bytea[],
      ${jsonArray(records.map(({ json }) => json))}::jsonb[]
    ) with ordinality as staged (kind, id, digest, record, n)`);
}

async function writeFacts(tx: Tx, mine: SQL, { facts }: StagedBatch) {
  if (facts.length === 0) return;
  const plain = (read: (row: (typeof facts)[number]) => string | number | boolean | null) =>
    plainArray(facts.map(read));
  await tx.execute(sql`
    insert into staged_fact (workspace_id, import_id, record_id, f, digest, external_id, kind, direction, side, strength,
      occurred_at, ends_at, label, link, is_cancelled, is_automatic, participants, attributes)
    select ${mine}, * from unnest(
      ${plain(({ recordId }) => recordId)}::uuid[], ${plain(({ table }) => table)}::smallint[],
      ${hexArray(facts.map(({ digest }) => digest))}::bytea[],
      ${textArray(facts.map(({ fact }) => fact.externalId))}::text[],
      ${plain(({ fact }) => fact.kind)}::text[], ${plain(({ fact }) => fact.direction)}::text[],
      ${plain(({ fact }) => fact.side)}::text[], ${plain(({ fact }) => fact.strength)}::smallint[],
      ${plain(({ fact }) => fact.occurredAt)}::timestamptz[], ${plain(({ fact }) => fact.endsAt)}::timestamptz[],
      ${textArray(facts.map(({ fact }) => fact.label))}::text[], ${textArray(facts.map(({ fact }) => fact.link))}::text[],
      ${plain(({ fact }) => fact.isCancelled)}::boolean[], ${plain(({ fact }) => fact.isAutomatic)}::boolean[],
      ${jsonArray(facts.map(({ participants }) => participants))}::jsonb[],
      ${jsonArray(facts.map(({ attributes }) => attributes))}::jsonb[])`);
}

async function writeLinks(tx: Tx, mine: SQL, { links }: StagedBatch) {
  if (links.length === 0) return;
  await tx.execute(sql`
    insert into staged_link (workspace_id, import_id, fact_id, opportunity_id, how)
    select ${mine}, * from unnest(
      ${plainArray(links.map(({ factId }) => factId))}::uuid[],
      ${plainArray(links.map(({ link }) => link.opportunityId))}::uuid[],
      ${plainArray(links.map(({ link }) => link.how))}::text[])`);
}

async function writeSignals(tx: Tx, mine: SQL, { signals }: StagedBatch) {
  if (signals.length === 0) return;
  const plain = (read: (row: (typeof signals)[number]) => string | number) => plainArray(signals.map(read));
  await tx.execute(sql`
    insert into staged_signal (workspace_id, import_id, id, fact_id, kind, extractor, side, strength, value, at)
    select ${mine}, * from unnest(
      ${plain(({ signal }) => signal.id)}::uuid[], ${plain(({ factId }) => factId)}::uuid[],
      ${plain(({ signal }) => signal.kind)}::text[], ${plain(({ signal }) => signal.extractor)}::text[],
      ${plain(({ signal }) => signal.side)}::text[], ${plain(({ signal }) => signal.strength)}::smallint[],
      ${jsonArray(signals.map(({ signal }) => JSON.stringify(signal.value)))}::jsonb[],
      ${plain(({ signal }) => signal.at)}::timestamptz[])`);
}

async function writeRows(tx: Tx, mine: SQL, { rows }: StagedBatch) {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into staged_row (workspace_id, import_id, record_id, f, rows)
    select ${mine}, * from unnest(
      ${plainArray(rows.map(({ recordId }) => recordId))}::uuid[],
      ${plainArray(rows.map(({ table }) => table))}::smallint[],
      ${plainArray(rows.map(({ rows: count }) => count))}::int[])`);
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
