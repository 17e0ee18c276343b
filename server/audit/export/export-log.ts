// Writes a range of the log as one archive, streamed; the same range under the same head gives the same bytes.
import { and, asc, count, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { Zip, ZipDeflate } from 'fflate';
import { withWorkspace } from '@/db/client';
import { auditEntry, auditValue } from '@/db/schema/audit';
import { originOf, verifierKey } from '../checkpoint/note-key';
import { runHashes } from '../log-hashes';
import { knownKeys, makeCheckpoint } from '../make-checkpoint';
import { nodesOf, type Run } from '../merkle/proof-ranges';
import { EXPORT_FILES, EXPORT_FORMAT, type ExportManifest, type ExportProof } from './export-format';

const BATCH = 2_000;
/** Archives hold a time for each file; the same one each time. */
const FILE_TIME = new Date(2000, 0, 1);

export type LogRange = {
  /** Positions, both among the entries. */
  from: number;
  to: number;
  /** Entries in the log that the proof is under. */
  size: number;
  /** The key that signs. */
  rotation: number;
};

export async function* exportLog(workspaceId: string, range: LogRange): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  const begin = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = FILE_TIME;
    zip.add(file);
    return file;
  };
  for (const [name, text] of await smallFiles(workspaceId, range)) {
    begin(name).push(Buffer.from(text, 'utf8'), true);
    yield* out.splice(0);
  }
  const entries = begin(EXPORT_FILES.entries);
  for (let from = range.from; from <= range.to; from += BATCH) {
    const rows = await readLeaves(workspaceId, from, Math.min(from + BATCH, range.to + 1));
    const newline = Buffer.from('\n');
    entries.push(Buffer.concat(rows.flatMap(({ leaf }) => [leaf, newline])), from + BATCH > range.to);
    yield* out.splice(0);
  }
  zip.end();
  yield* out.splice(0);
}

const readLeaves = (workspaceId: string, from: number, to: number) =>
  withWorkspace(workspaceId, (tx) =>
    tx
      .select({ leaf: auditEntry.leaf })
      .from(auditEntry)
      .where(and(eq(auditEntry.workspaceId, workspaceId), gte(auditEntry.seq, from), lt(auditEntry.seq, to)))
      .orderBy(asc(auditEntry.seq)),
  );

async function smallFiles(
  workspaceId: string,
  { from, to, size, rotation }: LogRange,
): Promise<[string, string][]> {
  return withWorkspace(workspaceId, async (tx) => {
    const made = await makeCheckpoint(tx, workspaceId, size, rotation);
    const [before, behind] = [nodesOf({ from: 0, to: from }), nodesOf({ from: to + 1, to: size })];
    const runs: Run[] = [...before, ...behind].map(({ level, index }) => ({
      from: index * 2 ** level,
      to: (index + 1) * 2 ** level,
    }));
    const hashes = (await runHashes(tx, workspaceId, runs)).map((hash) => Buffer.from(hash).toString('hex'));
    const proof: ExportProof = {
      before: hashes.slice(0, before.length),
      behind: hashes.slice(before.length),
    };
    const [erased] = await tx
      .select({ n: count() })
      .from(auditValue)
      .innerJoin(
        auditEntry,
        // An entry without a move has no values beside it.
        and(eq(auditEntry.workspaceId, auditValue.workspaceId), eq(auditEntry.moveId, auditValue.entryId)),
      )
      .where(
        and(
          eq(auditValue.workspaceId, workspaceId),
          isNotNull(auditValue.erasedAt),
          sql`${auditEntry.seq} between ${from} and ${to}`,
        ),
      );
    const manifest: ExportManifest = {
      format: EXPORT_FORMAT,
      version: 1,
      origin: originOf(workspaceId),
      from,
      to,
      size,
      root: Buffer.from(made.root).toString('hex'),
      erasedValues: erased?.n ?? 0,
    };
    const keys = (await knownKeys(tx, workspaceId)).map(({ name, publicKey }) =>
      verifierKey(name, publicKey),
    );
    return [
      [EXPORT_FILES.manifest, `${JSON.stringify(manifest, null, 2)}\n`],
      [EXPORT_FILES.proof, `${JSON.stringify(proof, null, 2)}\n`],
      [EXPORT_FILES.checkpoint, made.note],
      [EXPORT_FILES.keys, `${keys.join('\n')}\n`],
    ];
  });
}
