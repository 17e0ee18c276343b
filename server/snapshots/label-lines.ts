// labels.ndjson: the names of a snapshot with their salts, in a fixed order; an erased one keeps its digest and says so.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshotLabel } from '@/db/schema/snapshot';
import { INSTANT_FORMAT } from './instant-format';
import type { LabelKind } from './label-book';
import { type FileDigest, PartedFile } from './parted-file';
import { readAhead } from './read-ahead';

const KINDS: readonly LabelKind[] = ['account', 'deal', 'note', 'seat', 'team'];
const BATCH = 2_000;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Lines without their newline, a batch at a time; the next one is read while one is worked on. */
export async function* labelLines(tx: Tx, snapshotId: string): AsyncGenerator<string[]> {
  for (const kind of KINDS) {
    for (let page = readAhead(readPage(tx, snapshotId, kind, NOWHERE)); ; ) {
      const lines = await page();
      const last = lines.at(-1);
      if (last === undefined) break;
      const { id }: { id: string } = JSON.parse(last);
      page = readAhead(readPage(tx, snapshotId, kind, id));
      yield lines;
    }
  }
}

/** The database writes them, in the order of RFC 8785 and with JSON's shortest escapes: one text of many rows is read several times faster than they are. */
async function readPage(tx: Tx, snapshotId: string, kind: LabelKind, after: string): Promise<string[]> {
  const { digest, erasedAt, ofId, salt, value } = snapshotLabel;
  const [row] = await tx.execute<{ lines: string | null }>(sql`
    select string_agg(line, E'\n' order by of_id) as lines from (
      select ${ofId}, '{"digest":"' || encode(${digest}, 'hex')
        || coalesce('","erasedAt":"' || to_char(${erasedAt} at time zone 'UTC', ${INSTANT_FORMAT}::text), '')
        || '","format":1,"id":"' || ${ofId} || '","kind":"' || ${snapshotLabel.kind} || '"'
        || case when ${erasedAt} is null then ',"salt":"' || coalesce(encode(${salt}, 'hex'), '')
          || '","value":' || coalesce(to_json(${value})::text, 'null') else '' end || '}' as line
      from ${snapshotLabel}
      where ${snapshotLabel.snapshotId} = ${snapshotId}::uuid and ${snapshotLabel.kind} = ${kind} and ${ofId} > ${after}::uuid
      order by ${ofId} limit ${BATCH}) page`);
  return row?.lines?.split('\n') ?? [];
}

/** The file's digest, without keeping its bytes: they are the rows. */
export async function hashLabels(tx: Tx, snapshotId: string): Promise<FileDigest> {
  const file = new PartedFile('labels.ndjson', false);
  for await (const lines of labelLines(tx, snapshotId)) for (const line of lines) file.addLine(line);
  return file.digest();
}
