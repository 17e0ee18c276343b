// A real worker is killed in the middle of a freeze: nothing of it is visible, and the next one freezes it whole.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { withWorkspace } from '@/db/client';
import { snapshot, snapshotFile, snapshotLabel, snapshotLine } from '@/db/schema/snapshot';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { closeQueue, enqueue } from './queue';

const root = resolve(import.meta.dirname, '../..');
let world: FreezeWorld;
let blocker: postgres.Sql;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await makeFreezeWorld();
  blocker = postgres(world.database.bootstrapUrl, { max: 2, onnotice: () => undefined });
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
});
afterAll(async () => {
  await closeQueue();
  await blocker.end();
  await world.close();
});

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
const startWorker = () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/jobs/worker.ts'], {
    cwd: root,
    stdio: 'ignore',
  });
  children.push(child);
  return child;
};
const until = (what: () => Promise<boolean>) => vi.waitUntil(what, { timeout: 100_000, interval: 50 });
const held = async (id: string) => (await world.owner.select().from(snapshot).where(eq(snapshot.id, id)))[0];
const rowsOf = async (id: string) => {
  const tables = [snapshotLine, snapshotLabel, snapshotFile] as const;
  const counts = await Promise.all(
    tables.map((table) => world.owner.$count(table, eq(table.snapshotId, id))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};
const waitsFor = (table: string) => async () =>
  (
    await blocker`select 1 from pg_locks where relation = ${table}::regclass and not granted
      and database = (select oid from pg_database where datname = current_database())`
  ).length > 0;

it.each(['snapshot_line', 'snapshot_file'])(
  'leaves nothing where it was killed writing %s, and the next worker completes it',
  async (table) => {
    const id = await world.ask();
    const { workspaceId } = world;
    await withWorkspace(workspaceId, (tx) => enqueue(tx, 'freeze', { workspaceId, snapshotId: id }));
    await blocker.begin(async (tx) => {
      await tx`lock table ${tx(table)} in share row exclusive mode`;
      const worker = startWorker();
      await until(waitsFor(table));
      expect((await held(id))?.state).toBe('begun');
      await kill(worker);
    });
    expect(await held(id)).toMatchObject({ state: 'begun', root: null, completedSeq: null });
    expect(await rowsOf(id)).toBe(0);
    expect(await world.freeze(id)).toMatchObject({ state: 'completed', lines: 13 });
    const bundle = await world.bundle(id);
    expect(verifyBytes(bundle)).toMatchObject({ ok: true });
    expect((await world.bundle(id)).equals(bundle)).toBe(true);
  },
  120_000,
);
