// Re-reads a workspace's whole log from the database: every entry, value, kept node, move and noted root, in batches.
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import { auditEntry, auditNode, auditValue } from '@/db/schema/audit';
import { digestValue } from '../digest-value';
import { readHead } from '../log-proofs';
import { parseStoredValue, storedValueText } from '../stored-value';
import { type KnownRoot, type LogProblem, LogVerifier } from './log-verifier';

const BATCH = 5_000;

export type LogVerdict = {
  holds: boolean;
  /** Entries read. */
  size: number;
  /** Root computed over them, 32 bytes. */
  root: Uint8Array;
  /** The first hundred. */
  problems: LogProblem[];
  problemCount: number;
  /** Values that were erased: their digests stay. */
  erasedValues: number;
};

export type VerifyOptions = {
  known?: readonly KnownRoot[];
  onProgress?: (done: number, size: number) => Promise<void> | void;
};

/** The log as it is when this begins: entries appended meanwhile are for the next time. */
export async function verifyLog(
  workspaceId: string,
  { known = [], onProgress }: VerifyOptions = {},
): Promise<LogVerdict> {
  const head = await withWorkspace(workspaceId, (tx) => readHead(tx, workspaceId));
  const verifier = new LogVerifier(workspaceId, known);
  let erasedValues = 0;
  for (let from = 0; from < head.size; from += BATCH) {
    erasedValues += await withWorkspace(workspaceId, (tx) =>
      verifyBatch(tx, verifier, from, Math.min(from + BATCH, head.size)),
    );
    await onProgress?.(Math.min(from + BATCH, head.size), head.size);
  }
  await withWorkspace(workspaceId, async (tx) => {
    const nodes = await tx.select().from(auditNode).where(eq(auditNode.workspaceId, workspaceId));
    for (const { level, index, hash } of nodes) verifier.checkNode(level, index, hash);
    await verifyMoves(tx, verifier);
  });
  verifier.finish(head);
  const { problems, problemCount } = verifier;
  return {
    holds: problemCount === 0,
    size: verifier.size,
    root: verifier.root(),
    problems,
    problemCount,
    erasedValues,
  };
}

/** @returns how many values of these entries are erased. */
async function verifyBatch(tx: Tx, verifier: LogVerifier, from: number, to: number): Promise<number> {
  const { workspaceId } = verifier;
  const rows = await tx
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.workspaceId, workspaceId), gte(auditEntry.seq, from), lt(auditEntry.seq, to)))
    .orderBy(asc(auditEntry.seq));
  const digests = new Map<string, { seq: number; values: Map<string, unknown> }>();
  for (const row of rows) {
    const leaf = verifier.push(row);
    if (!leaf || typeof leaf.entry !== 'string' || typeof leaf.values !== 'object' || leaf.values === null)
      continue;
    digests.set(leaf.entry, { seq: row.seq, values: new Map(Object.entries(leaf.values)) });
  }
  if (digests.size === 0) return 0;
  let erased = 0;
  const held = await tx
    .select({
      entryId: auditValue.entryId,
      name: auditValue.name,
      salt: auditValue.salt,
      erasedAt: auditValue.erasedAt,
      value: storedValueText,
    })
    .from(auditValue)
    .where(and(eq(auditValue.workspaceId, workspaceId), inArray(auditValue.entryId, [...digests.keys()])));
  for (const { entryId, name, value, salt, erasedAt } of held) {
    const entry = digests.get(entryId);
    const digest = entry?.values.get(name);
    entry?.values.delete(name);
    if (erasedAt !== null) erased++;
    else if (entry && digestValue(parseStoredValue(value), salt).digest !== digest)
      verifier.report(entry.seq, `Entry ${entry.seq}: the value "${name}" beside it was changed.`);
  }
  for (const { seq, values } of digests.values())
    for (const name of values.keys())
      verifier.report(seq, `Entry ${seq}: the value "${name}" beside it is missing.`);
  return erased;
}

/** A move says what its entry says; one without an entry was taken out of the log's sight. */
async function verifyMoves(tx: Tx, verifier: LogVerifier): Promise<void> {
  const rows = await tx.execute<{ id: string; seq: string | null }>(sql`
    select m.id, e.seq from move m left join audit_entry e on e.workspace_id = m.workspace_id and e.move_id = m.id
    where m.workspace_id = ${verifier.workspaceId} and (e.seq is null
      or e.kind <> m.kind or e.outcome <> m.outcome or e.actor_kind <> m.actor_kind or e.actor_id <> m.actor_id)
    order by m.id limit 100`);
  for (const { id, seq } of rows)
    verifier.report(
      seq === null ? null : Number(seq),
      seq === null
        ? `The move ${id} has no entry in the log.`
        : `Entry ${seq}: the move ${id} says something else than its entry.`,
    );
}
