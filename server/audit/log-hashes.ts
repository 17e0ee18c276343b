// Reads hashes of the stored log: leaves, and the perfect subtrees that append keeps at every eighth level.
import { and, between, eq, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry, auditNode } from '@/db/schema/audit';
import { foldRange } from './merkle/compact-range';
import { nodeHash } from './merkle/hash';
import { type Node, nodesOf, type Run } from './merkle/proof-ranges';

/** Levels at which subtrees are kept. */
const KEPT_EVERY = 8;

/** The root over each run of leaves, in order; reads O(log n) hashes. Throws where the log does not reach that far. */
export async function runHashes(tx: Tx, workspaceId: string, runs: readonly Run[]): Promise<Uint8Array[]> {
  const nodes = runs.map(nodesOf);
  const known = await nodeHashes(tx, workspaceId, nodes.flat());
  return nodes.map((each) => foldRange(each.map((node) => known(node))));
}

type Known = (node: Node) => Uint8Array;

async function nodeHashes(tx: Tx, workspaceId: string, nodes: readonly Node[]): Promise<Known> {
  const bases = new Map<number, Run[]>();
  for (const { level, index } of nodes) {
    const base = level - (level % KEPT_EVERY);
    const width = 2 ** (level - base);
    bases.set(base, [...(bases.get(base) ?? []), { from: index * width, to: (index + 1) * width }]);
  }
  const kept = new Map<number, Map<number, Uint8Array>>();
  for (const [base, runs] of bases) kept.set(base, await keptHashes(tx, workspaceId, base, runs));
  const hashOf: Known = ({ level, index }) => {
    const base = level - (level % KEPT_EVERY);
    if (level > base)
      return nodeHash(
        hashOf({ level: level - 1, index: index * 2 }),
        hashOf({ level: level - 1, index: index * 2 + 1 }),
      );
    const hash = kept.get(level)?.get(index);
    if (!hash) throw new Error(`The log holds no hash at level ${level}, index ${index}: is it shorter?`);
    return hash;
  };
  return hashOf;
}

async function keptHashes(
  tx: Tx,
  workspaceId: string,
  level: number,
  runs: readonly Run[],
): Promise<Map<number, Uint8Array>> {
  if (level === 0) return leafHashes(tx, workspaceId, runs);
  const rows = await tx
    .select({ index: auditNode.index, hash: auditNode.hash })
    .from(auditNode)
    .where(
      and(
        eq(auditNode.workspaceId, workspaceId),
        eq(auditNode.level, level),
        or(...runs.map(({ from, to }) => between(auditNode.index, from, to - 1))),
      ),
    );
  const held = new Map(rows.map(({ index, hash }) => [index, hash]));
  // Entries older than the kept nodes: the same hash from one kept level further down.
  const missing = runs
    .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step))
    .filter((index) => !held.has(index));
  if (missing.length === 0) return held;
  const width = 2 ** KEPT_EVERY;
  const below = await keptHashes(
    tx,
    workspaceId,
    level - KEPT_EVERY,
    missing.map((index) => ({ from: index * width, to: (index + 1) * width })),
  );
  for (const index of missing) {
    let row = Array.from({ length: width }, (_, step) => below.get(index * width + step));
    while (row.length > 1) row = pairUp(row);
    const [hash] = row;
    if (hash) held.set(index, hash);
  }
  return held;
}

function pairUp(row: readonly (Uint8Array | undefined)[]): (Uint8Array | undefined)[] {
  return Array.from({ length: row.length / 2 }, (_, step) => {
    const [left, right] = row.slice(step * 2, step * 2 + 2);
    return left && right ? nodeHash(left, right) : undefined;
  });
}

async function leafHashes(
  tx: Tx,
  workspaceId: string,
  runs: readonly Run[],
): Promise<Map<number, Uint8Array>> {
  const ranges: SQL[] = runs.map(({ from, to }) => between(auditEntry.seq, from, to - 1));
  const rows = await tx
    .select({ seq: auditEntry.seq, hash: auditEntry.leafHash })
    .from(auditEntry)
    .where(and(eq(auditEntry.workspaceId, workspaceId), or(...ranges)));
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}
