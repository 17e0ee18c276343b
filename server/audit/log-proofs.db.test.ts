// Proofs of the stored log hold at every size, read few hashes, and outlive the nodes that make them quick.
import { and, eq, sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditNode, signingKey } from '@/db/schema/audit';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import { openCheckpoint } from './checkpoint/checkpoint';
import { noteKey } from './checkpoint/note-key';
import { consistencyProof, inclusionProof, readHead, rootAt } from './log-proofs';
import { knownKeys, makeCheckpoint } from './make-checkpoint';
import { verifyConsistency } from './merkle/verify-consistency';
import { verifyInclusion } from './merkle/verify-inclusion';
import { fillLog } from './testing/fill-log';

const SIZE = 5_000;
let fresh: FreshDatabase;
let client: postgres.Sql;
let owner: PostgresJsDatabase;
const workspaceId = uuidv7();
beforeAll(async () => {
  process.env.PLUMBLINE_MASTER_KEY ??= 'a key for tests only';
  fresh = await freshDatabase();
  client = postgres(fresh.ownerUrl, { max: 2, onnotice: () => undefined });
  owner = drizzle(client);
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

const fill = (workspace: string, from: number, to: number) =>
  withWorkspace(workspace, (tx) =>
    tx.execute(sql`
      select audit_append(${workspace}::uuid, null, 'evaluation.run', 'recorded', 'worker', 'test', null,
        '2026-05-13T10:00:00Z', convert_to('{"n":' || n || '}', 'UTF8'))
      from generate_series(${from}::int, ${to - 1}::int) n`),
  );

describe('the log', () => {
  const small = uuidv7();

  it('proves each entry and each growth at every size across a kept node', async () => {
    await fill(small, 0, 300);
    await withWorkspace(small, async (tx) => {
      expect((await rootAt(tx, small, 300)).length).toBe(32);
      expect(Buffer.compare(await rootAt(tx, small, 300), (await readHead(tx, small)).root)).toBe(0);
      for (const size of [1, 2, 255, 256, 257, 299, 300])
        for (const seq of [0, 1, 128, 254, 255, 256, 298].filter((each) => each < size)) {
          const proved = await inclusionProof(tx, small, seq, size);
          expect(verifyInclusion({ ...proved, index: seq }), `${seq} in ${size}`).toBe(true);
          expect(
            verifyConsistency(await consistencyProof(tx, small, seq + 1, size)),
            `${seq + 1} to ${size}`,
          ).toBe(true);
        }
      await expect(inclusionProof(tx, small, 300, 300)).rejects.toThrow(RangeError);
      await expect(consistencyProof(tx, small, 0, 300)).rejects.toThrow(RangeError);
      await expect(rootAt(tx, small, 301)).rejects.toThrow('is it shorter?');
    });
  });

  it('keeps the nodes out of the reach of the app, and proves the same without them', async () => {
    const forged = withWorkspace(small, (tx) =>
      tx.insert(auditNode).values({ workspaceId: small, level: 8, index: 9, hash: new Uint8Array(32) }),
    );
    await expect(forged).rejects.toThrow();
    const proof = () => withWorkspace(small, (tx) => inclusionProof(tx, small, 290, 300));
    const before = await proof();
    const gone = await owner
      .delete(auditNode)
      .where(and(eq(auditNode.workspaceId, small)))
      .returning();
    expect(gone.map(({ level, index }) => [level, index])).toEqual([[8, 0]]);
    expect(await proof()).toEqual(before);
  });

  it('proves in a log of some thousand entries, from the kept nodes', async () => {
    await fillLog(owner, workspaceId, SIZE);
    const kept = await owner
      .select({ level: auditNode.level, n: sql<number>`count(*)::int` })
      .from(auditNode)
      .where(eq(auditNode.workspaceId, workspaceId))
      .groupBy(auditNode.level)
      .orderBy(auditNode.level);
    expect(kept).toEqual([{ level: 8, n: 19 }]);
    await withWorkspace(workspaceId, async (tx) => {
      for (const seq of [0, 4_095, 4_096, 4_900, SIZE - 1]) {
        const proved = await inclusionProof(tx, workspaceId, seq, SIZE);
        expect(verifyInclusion({ ...proved, index: seq })).toBe(true);
        expect(Buffer.compare(proved.root, (await readHead(tx, workspaceId)).root)).toBe(0);
        expect(verifyConsistency(await consistencyProof(tx, workspaceId, seq + 1, SIZE))).toBe(true);
      }
    });
  });
});

describe('a checkpoint of the log', () => {
  it('signs the head and any size before it, and old ones open after a rotation', async () => {
    await withWorkspace(workspaceId, async (tx) => {
      const made = await makeCheckpoint(tx, workspaceId);
      expect(openCheckpoint(made.note, await knownKeys(tx, workspaceId))).toMatchObject({
        ok: true,
        checkpoint: { size: BigInt(SIZE) },
      });
      expect((await makeCheckpoint(tx, workspaceId, SIZE)).note).toBe(made.note);
      expect(await makeCheckpoint(tx, workspaceId, 1000)).toMatchObject({ size: 1000, rotation: 1 });
    });
    const first = await withWorkspace(workspaceId, (tx) => makeCheckpoint(tx, workspaceId));
    const { publicKey } = noteKey(workspaceId, 2);
    await owner
      .insert(signingKey)
      .values({ workspaceId, rotation: 2, publicKey, since: new Date(), moveId: uuidv7() });
    await withWorkspace(workspaceId, async (tx) => {
      const second = await makeCheckpoint(tx, workspaceId);
      expect(second.rotation).toBe(2);
      const keys = await knownKeys(tx, workspaceId);
      for (const { note } of [first, second]) expect(openCheckpoint(note, keys).ok).toBe(true);
    });
  });
});
