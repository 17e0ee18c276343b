// The log is signed, lodged, read again and exported; what was changed behind our back in the database is found.
import { and, desc, eq, sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry, auditHead, auditValue, checkpoint, logCheck, signingKey } from '@/db/schema/audit';
import { openCheckpoint } from '@/server/audit/checkpoint/checkpoint';
import { knownKeys } from '@/server/audit/make-checkpoint';
import { CompactRange } from '@/server/audit/merkle/compact-range';
import { leafHash } from '@/server/audit/merkle/hash';
import { checkpointLodge } from '@/server/moves/checkpoint-lodge';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { draftAccept } from '@/server/moves/draft-accept';
import { keyRotate } from '@/server/moves/key-rotate';
import { logExport } from '@/server/moves/log-export';
import { logVerify } from '@/server/moves/log-verify';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { keepLog } from './keep-log';
import { closeQueue } from './queue';
import { runLogCheck } from './run-log-check';

let world: DealWorld;
let root: postgres.Sql;
let past: PostgresJsDatabase;
beforeAll(async () => {
  world = await makeDealWorld();
  // The one role that can do what nobody may: it stands for whoever owns the database server.
  root = postgres(world.database.bootstrapUrl.replace(/\/[^/]*$/, `/${world.database.name}`), {
    max: 1,
    onnotice: () => undefined,
  });
  past = drizzle(root);
  for (let i = 0; i < 5; i++) {
    const draftId = await world.addDraft({});
    await world.run(draftAccept, world.seats.peer, { draftId, expectedVersion: 1 });
  }
});
afterAll(async () => {
  await root.end();
  await closeQueue();
  await world.close();
});

async function check() {
  const asked = await world.run(logVerify, world.seats.auditor, {});
  if (asked.status !== 'applied') throw new Error(JSON.stringify(asked));
  const verdict = await runLogCheck({ workspaceId: world.workspaceId, checkId: asked.result.checkId });
  if (!verdict) throw new Error('It was not run.');
  return { ...verdict, checkId: asked.result.checkId };
}

/** Does what the database's owner could do, and puts the log's own guard back. */
async function behindOurBack(work: () => Promise<unknown>): Promise<void> {
  await past.execute(sql`alter table audit_entry disable trigger append_only`);
  await past.execute(sql`alter table audit_value disable trigger through_the_door`);
  await work();
  await past.execute(sql`alter table audit_entry enable trigger append_only`);
  await past.execute(sql`alter table audit_value enable trigger through_the_door`);
}
const entryOf = async (seq: number) => {
  const where = and(eq(auditEntry.workspaceId, world.workspaceId), eq(auditEntry.seq, seq));
  const [row] = await past.select().from(auditEntry).where(where);
  if (!row) throw new Error('There is no such entry.');
  return { row, where };
};

describe('keeping the log', () => {
  it('enters the first key and a checkpoint once, and the next one after a week', async () => {
    await keepLog(world.workspaceId, NOW);
    await keepLog(world.workspaceId, NOW);
    await keepLog(world.workspaceId, new Date(NOW.getTime() + 6 * 86_400_000));
    const made = () => world.owner.select().from(checkpoint);
    expect(await made()).toHaveLength(1);
    expect(await world.owner.select().from(signingKey)).toHaveLength(1);
    await keepLog(world.workspaceId, new Date(NOW.getTime() + 8 * 86_400_000));
    expect(await made()).toHaveLength(2);
  });

  it('rotates the key, and checkpoints from before open as those from after', async () => {
    await world.run(checkpointMake, world.seats.finance, {});
    const rotated = await world.run(keyRotate, world.seats.revops_admin, { because: 'scheduled' });
    expect(rotated).toMatchObject({ status: 'applied', result: { rotation: 2 } });
    await world.run(checkpointMake, world.seats.auditor, {});
    const rows = await world.owner.select().from(checkpoint).orderBy(checkpoint.size);
    const keys = await withWorkspace(world.workspaceId, (tx) => knownKeys(tx, world.workspaceId));
    expect(rows.map(({ note }) => openCheckpoint(note, keys).ok)).toEqual([true, true, true, true]);
    expect(rows.at(-1)?.rotation).toBe(2);
    const leaf = await entryOf(Number(rows.at(-1)?.size) - 1);
    expect(Buffer.from(leaf.row.leaf).toString()).toContain('verifier_key');
  });

  it('notes where a checkpoint was lodged, on a day since it was made', async () => {
    const [last] = await world.owner.select().from(checkpoint).where(eq(checkpoint.rotation, 2));
    const lodge = (on: string) =>
      world.run(checkpointLodge, world.seats.finance, { checkpointId: last?.id, place: 'With the bank', on });
    expect(await lodge('2026-05-12')).toMatchObject({ status: 'refused', code: 'invalid_input' });
    expect(await lodge('2026-05-14')).toMatchObject({ status: 'refused', code: 'invalid_input' });
    expect(await lodge('2026-05-13')).toMatchObject({ status: 'applied' });
  });

  it('exports entries that are there, and enters it', async () => {
    const run = (input: object) => world.run(logExport, world.seats.auditor, input);
    expect(await run({ from: 0, to: 3 })).toMatchObject({ status: 'applied', result: { from: 0, to: 3 } });
    expect(await run({ from: 3, to: 0 })).toMatchObject({ code: 'invalid_input' });
    expect(await run({ from: 0, to: 99_999 })).toMatchObject({ code: 'invalid_input' });
    expect(await run({ from: -1, to: 2 ** 60 })).toMatchObject({ code: 'invalid_input' });
  });
});

describe('reading it again', () => {
  it('finds a log sound, says so in the log, and does it once at a time', async () => {
    const verdict = await check();
    expect(verdict).toMatchObject({ holds: true, problemCount: 0 });
    const [row] = await world.owner.select().from(logCheck).where(eq(logCheck.id, verdict.checkId));
    expect(row).toMatchObject({ state: 'holds', done: verdict.size, compared: 4 });
    const [last] = await world.owner.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1);
    expect(last).toMatchObject({ kind: 'log.verified', outcome: 'recorded' });
    await world.run(logVerify, world.seats.auditor, {});
    expect(await world.run(logVerify, world.seats.finance, {})).toMatchObject({ code: 'no_change' });
    const [waiting] = await world.owner.select().from(logCheck).where(eq(logCheck.state, 'queued'));
    await runLogCheck({ workspaceId: world.workspaceId, checkId: waiting?.id ?? '' });
    expect(await runLogCheck({ workspaceId: world.workspaceId, checkId: waiting?.id ?? '' })).toBeNull();
  });

  it('finds a text that was changed, at its entry', async () => {
    const { row, where } = await entryOf(2);
    const leaf = Buffer.from(Buffer.from(row.leaf).toString().replace('"rep"', '"fin"'));
    await behindOurBack(() => past.update(auditEntry).set({ leaf }).where(where));
    expect((await check()).problems[0]?.seq).toBe(2);
    await behindOurBack(() => past.update(auditEntry).set({ leaf: row.leaf }).where(where));
    expect(await check()).toMatchObject({ holds: true });
  });

  it('finds a value beside an entry that was changed or taken away, and lets an erased one pass', async () => {
    await world.run(draftAccept, world.seats.rep, { draftId: await world.addDraft({}), expectedVersion: 1 });
    const [value] = await past.select().from(auditValue).where(eq(auditValue.name, 'after'));
    if (!value) throw new Error('An accepted draft has values.');
    const where = and(eq(auditValue.entryId, value.entryId), eq(auditValue.name, 'after'));
    await behindOurBack(() => past.update(auditValue).set({ value: '1' }).where(where));
    expect((await check()).problems[0]?.says).toContain('"after" beside it was changed');
    await behindOurBack(() => past.update(auditValue).set({ value: null, erasedAt: NOW }).where(where));
    expect(await check()).toMatchObject({ holds: true, erasedValues: 1, problems: [] });
    await behindOurBack(() => past.delete(auditValue).where(where));
    expect((await check()).problems[0]?.says).toContain('"after" beside it is missing');
    await behindOurBack(() => past.insert(auditValue).values({ ...value, value: '45000' }));
    expect(await check()).toMatchObject({ holds: true });
  });

  it('catches a tail hashed anew, head and all, by the checkpoints that were kept', async () => {
    const { row, where } = await entryOf(1);
    const leaf = Buffer.from(
      Buffer.from(row.leaf)
        .toString()
        .replace(/"code":"[a-z_]+"/, '"code":"other"'),
    );
    const [head] = await past.select().from(auditHead);
    await behindOurBack(async () => {
      await past
        .update(auditEntry)
        .set({ leaf, leafHash: leafHash(leaf) })
        .where(where);
      const rows = await past.select().from(auditEntry).orderBy(auditEntry.seq);
      const range = new CompactRange();
      for (const each of rows) range.push(each.leafHash);
      await past.update(auditHead).set({ root: range.root() });
    });
    const { problems } = await check();
    expect(problems.map(({ says }) => says).join('\n')).toContain('the root of the checkpoint of 2026-05-13');
    await behindOurBack(() =>
      past.update(auditEntry).set({ leaf: row.leaf, leafHash: row.leafHash }).where(where),
    );
    expect(head).toBeDefined();
  });
});
