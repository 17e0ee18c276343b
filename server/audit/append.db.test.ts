// The log's head is the RFC 6962 root over the stored leaves, whoever appended them and in whatever order they came.
import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import fc from 'fast-check';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry, auditHead, auditValue } from '@/db/schema/audit';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import { appendEntry } from './append-entry';
import { digestValue } from './digest-value';

let fresh: FreshDatabase;
let client: postgres.Sql;
let owner: PostgresJsDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = postgres(fresh.ownerUrl, { max: 2, onnotice: () => undefined });
  owner = drizzle(client);
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});

const sha = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962 section 2.1, written as the text has it: MTH over the leaf hashes. */
function naiveRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.from([1]), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const append = (workspace: string, values?: Record<string, unknown>) =>
  withWorkspace(workspace, (tx) =>
    appendEntry(tx, {
      moveId: null,
      workspace,
      entry: uuidv7(),
      kind: 'evaluation.run',
      outcome: 'recorded',
      actor: { kind: 'worker', id: 'evaluate' },
      at: new Date().toISOString(),
      ...(values ? { values } : {}),
    }),
  );

async function storedLog(workspace: string) {
  const entries = await owner
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.workspaceId, workspace))
    .orderBy(asc(auditEntry.seq));
  const [head] = await owner.select().from(auditHead).where(eq(auditHead.workspaceId, workspace));
  return { entries, head };
}

function expectTrue({ entries, head }: Awaited<ReturnType<typeof storedLog>>, size: number) {
  const hashes = entries.map(({ leaf }) => sha(Buffer.from([0]), leaf));
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i));
  expect(entries.map((entry) => Buffer.from(entry.leafHash).toString('hex'))).toEqual(
    hashes.map((hash) => hash.toString('hex')),
  );
  expect(head?.size).toBe(size);
  expect(Buffer.from(head?.root ?? []).toString('hex')).toBe(naiveRoot(hashes).toString('hex'));
}

describe('the head', () => {
  it('is the root of a naive RFC 6962 tree after each of the first appends', async () => {
    const workspace = uuidv7();
    for (let size = 1; size <= 34; size++) {
      expect(await append(workspace)).toBe(size - 1);
      expectTrue(await storedLog(workspace), size);
    }
  });

  it('is the root of a naive tree for logs of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), async (size) => {
        const workspace = uuidv7();
        await withWorkspace(workspace, async (tx) => {
          for (let i = 0; i < size; i++) {
            await appendEntry(tx, {
              moveId: null,
              workspace,
              entry: uuidv7(),
              kind: `kind.${i}`,
              outcome: 'recorded',
              actor: { kind: 'worker', id: 'test' },
              at: '2026-05-13T10:00:00.000Z',
            });
          }
        });
        expectTrue(await storedLog(workspace), size);
      }),
      { numRuns: 8 },
    );
  });

  it('has no gap and no twin when forty appends arrive at once', async () => {
    const workspace = uuidv7();
    const places = await Promise.all(Array.from({ length: 40 }, () => append(workspace)));
    expect(new Set(places).size).toBe(40);
    expectTrue(await storedLog(workspace), 40);
  });

  it('stands still when the transaction of an append fails', async () => {
    const workspace = uuidv7();
    await append(workspace);
    const failing = withWorkspace(workspace, async (tx) => {
      await appendEntry(tx, {
        moveId: null,
        workspace,
        entry: uuidv7(),
        kind: 'x',
        outcome: 'recorded',
        actor: { kind: 'worker', id: 'w' },
        at: new Date().toISOString(),
      });
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expectTrue(await storedLog(workspace), 1);
  });
});

describe('values beside the log', () => {
  it('are in no leaf, and each proves itself against its digest', async () => {
    const workspace = uuidv7();
    const secret = 'a name that must not be in a leaf';
    await withWorkspace(workspace, async (tx) => {
      const { move } = await import('@/db/schema/move');
      const id = uuidv7();
      await tx.insert(move).values({
        workspaceId: workspace,
        id,
        kind: 'x',
        actorKind: 'worker',
        actorId: 'w',
        idempotencyKey: id,
        inputDigest: new Uint8Array(),
        outcome: 'applied',
        answer: {},
        at: new Date(),
      });
      await appendEntry(tx, {
        moveId: id,
        workspace,
        entry: id,
        kind: 'x',
        outcome: 'applied',
        actor: { kind: 'worker', id: 'w' },
        at: new Date().toISOString(),
        values: { after: secret, before: null },
      });
    });
    const { entries } = await storedLog(workspace);
    const text = Buffer.from(entries[0]?.leaf ?? []).toString('utf8');
    expect(text).not.toContain(secret);
    const { values: digests } = JSON.parse(text) as { values: Record<string, string> };
    const rows = await owner.select().from(auditValue).where(eq(auditValue.workspaceId, workspace));
    expect(rows.map(({ name }) => name).sort()).toEqual(['after', 'before']);
    for (const { name, value, salt } of rows) expect(digestValue(value, salt).digest).toBe(digests[name]);
  });
});
