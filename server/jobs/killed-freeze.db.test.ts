// A real worker is killed in the middle of a freeze, and a real command in the middle of an export: nothing half is left, and the next one is whole.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { withWorkspace } from '@/db/client';
import { snapshot, snapshotFile, snapshotLabel, snapshotLine } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { writeWholeFile } from '@/server/cli/write-whole-file';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { bundleBytes } from '@/server/snapshots/write-bundle';
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
const start = (...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: 'ignore' });
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
const waiting = async (table: string) =>
  (
    await blocker`select 1 from pg_locks where relation = ${table}::regclass and not granted
      and database = (select oid from pg_database where datname = current_database())`
  ).length;

it('leaves neither half a snapshot nor half a file, and the next ones are whole and the same', async () => {
  const { workspaceId } = world;
  const [frozen, cutOff] = [await world.ask(), await world.ask()];
  expect(await world.freeze(frozen)).toMatchObject({ state: 'completed', lines: 13 });
  const whole = await world.bundle(frozen);
  await withWorkspace(workspaceId, (tx) => enqueue(tx, 'freeze', { workspaceId, snapshotId: cutOff }));
  const [home] = await world.owner.select().from(workspace).where(eq(workspace.id, workspaceId));
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-export-'));
  const out = join(folder, 'bundle.zip');
  await blocker.begin(async (tx) => {
    // The names: a freeze writes them after its first lines, an export reads them after all of them.
    await tx`lock table snapshot_label in access exclusive mode`;
    start('server/jobs/worker.ts');
    start(
      ...['server/cli/plumbline.ts', 'freeze', '--workspace', home?.slug ?? ''],
      ...['--snapshot', frozen, '--out', out],
    );
    await until(async () => (await waiting('snapshot_label')) === 2);
    expect((await held(cutOff))?.state).toBe('begun');
    expect(await readdir(folder)).toHaveLength(1);
    await Promise.all(children.splice(0).map(kill));
  });
  expect(await readdir(folder)).not.toContain('bundle.zip');
  await withWorkspace(workspaceId, async (tx) => {
    const bytes = await bundleBytes(tx, frozen);
    if (bytes) await writeWholeFile(out, bytes);
  });
  expect((await readFile(out)).equals(whole)).toBe(true);
  await rm(folder, { recursive: true });

  expect(await held(cutOff)).toMatchObject({ state: 'begun', root: null, completedSeq: null });
  expect(await rowsOf(cutOff)).toBe(0);
  expect(await world.freeze(cutOff)).toMatchObject({ state: 'completed', lines: 13 });
  const bundle = await world.bundle(cutOff);
  expect(verifyBytes(bundle)).toMatchObject({ ok: true });
  expect((await world.bundle(cutOff)).equals(bundle)).toBe(true);
}, 120_000);
