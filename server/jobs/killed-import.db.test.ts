// Real processes are killed in the middle of an import: the next one finishes it or ends it, and nothing is left half done.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ID, smallCrm } from '@/server/sources/fixtures/small-crm';
import { beginImport } from '@/server/sources/run-import';
import { spooledNames } from '@/server/sources/spool/spool-place';
import { writeSpool } from '@/server/sources/spool/write-spool';
import { STAGED_TABLES } from '@/server/sources/stage/staged-tables';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import { closeQueue } from './queue';
import { requeueImports } from './requeue-imports';
import { runImportJob } from './run-import-job';

const root = resolve(import.meta.dirname, '../..');
/** More accounts than a batch holds: some lie staged while the rest is read. */
const ACCOUNTS = 8_000;

describe('an import whose process is killed', () => {
  let world: ImportWorld;
  let blocker: postgres.Sql;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    world = await makeImportWorld();
    blocker = postgres(world.database.bootstrapUrl, { max: 3, onnotice: () => undefined });
    process.env.PLUMBLINE_SPOOL = join(world.folder, 'spool');
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map(kill));
  });
  afterAll(async () => {
    await closeQueue();
    await blocker.end();
    await world.close();
    delete process.env.PLUMBLINE_SPOOL;
  });

  const start = (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: 'ignore' });
    children.push(child);
    return child;
  };
  async function kill(child: ChildProcess) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  const files = (name: string) => {
    const crm = smallCrm();
    const rows = Array.from({ length: ACCOUNTS }, (_, n) => {
      const id = salesforceId18(`001K${name}${String(n).padStart(10, '0')}`);
      return `${id},Account ${name} ${n},,,,,\n`;
    });
    return { ...crm, 'Account.csv': `${crm['Account.csv']}${rows.join('')}` };
  };
  async function upload(content: Record<string, string>): Promise<string> {
    const importId = uuidv7();
    const { workspaceId } = world;
    const texts = Object.entries(content).map(([file, text]) => [file, new TextEncoder().encode(text)]);
    const bytes = zipSync(Object.fromEntries(texts), { level: 0 });
    async function* body() {
      yield bytes;
    }
    const spool = { workspaceId, importId, maxBytes: 10_000_000, expectedBytes: bytes.length };
    const { name } = await writeSpool(body(), spool);
    const source = { kind: 'salesforce' as const, name: 'Upload' };
    const actor = { kind: 'command', id: 'plumbline' } as const;
    return beginImport({
      workspaceId,
      importId,
      actor,
      source,
      asOf: '2026-05-12',
      now: NOW,
      spoolName: name,
    });
  }
  const until = (what: () => Promise<boolean>) => vi.waitUntil(what, { timeout: 120_000, interval: 50 });
  const stateOf = async (id: string) =>
    (await world.sql`select state, problem from import_run where id = ${id}`)[0];
  const staged = async () => {
    const counts = await Promise.all(
      STAGED_TABLES.map(async (table) => (await world.sql`select 1 from ${world.sql(table)}`).length),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  /** Holds a table, so that whoever writes to it next stands still until `work` is done. */
  const holding = (table: string, work: () => Promise<void>) =>
    blocker.begin(async (tx) => {
      await tx`lock table ${tx(table)} in share row exclusive mode`;
      await work();
    });
  const waitsFor = (table: string) => async () =>
    (
      await world.sql`select 1 from pg_locks where relation = ${table}::regclass and not granted
        and database = (select oid from pg_database where datname = current_database())`
    ).length > 0;

  it('is finished by the next worker, whether it was reading or publishing', async () => {
    const importId = await upload(files('A'));
    await requeueImports(0);
    const reader = start('server/jobs/worker.ts');
    await until(async () => (await staged()) > 0);
    await holding('staged_fact', async () => {
      await until(waitsFor('staged_fact'));
      await kill(reader);
    });
    expect((await stateOf(importId))?.state).toBe('reading');
    await until(async () => (await requeueImports(0)) === 1);
    await holding('opportunity', async () => {
      const worker = start('server/jobs/worker.ts');
      await until(waitsFor('opportunity'));
      expect((await stateOf(importId))?.state).toBe('publishing');
      await kill(worker);
    });
    expect(await world.sql`select 1 from opportunity`).toHaveLength(0);
    // Until PostgreSQL has seen that the process is gone, it waits for its turn.
    expect((await runImportJob({ workspaceId: world.workspaceId, importId }))?.state).toBe('published');
    expect([await staged(), await spooledNames()]).toEqual([0, []]);
    expect(await world.sql`select 1 from account`).toHaveLength(ACCOUNTS + 1);
    expect(await world.sql`select 1 from opportunity where external_id = ${ID.big}`).toHaveLength(1);
    expect(await world.sql`select 1 from audit_entry where kind = 'import.publish'`).toHaveLength(1);
  }, 180_000);

  it('is ended when it was a command, with all that it had staged', async () => {
    const folder = await world.writeFiles(files('B'));
    const command = start(
      'server/cli/plumbline.ts',
      'import',
      folder,
      '--workspace',
      'test',
      '--source',
      'CRM',
    );
    await until(async () => (await staged()) > 0);
    await holding('staged_fact', async () => {
      await until(waitsFor('staged_fact'));
      await requeueImports(0);
      const [alive] = await world.sql`select state from import_run where spool_name is null`;
      expect(alive?.state).toBe('reading');
      await kill(command);
    });
    const [run] = await world.sql`select id from import_run where spool_name is null`;
    await until(async () => {
      await requeueImports(0);
      return (await stateOf(String(run?.id)))?.state === 'failed';
    });
    expect((await stateOf(String(run?.id)))?.problem).toContain('import the files again');
    expect(await staged()).toBe(0);
    const report = await world.importPath(folder);
    expect(report.state).toBe('published');
  }, 180_000);

  it('has its files and counts from the moment it is published, so that being killed then loses none', async () => {
    const importId = await upload(files('C'));
    await requeueImports(0);
    const worker = start('server/jobs/worker.ts');
    await until(async () => (await staged()) > 0);
    await blocker.begin(async (kept) => {
      await blocker.begin(async (tx) => {
        await holding('staged_fact', async () => {
          await until(waitsFor('staged_fact'));
          await tx`lock table import_file in share row exclusive mode`;
        });
        await until(waitsFor('import_file'));
        expect((await stateOf(importId))?.state).toBe('publishing');
        await kept`lock table staged_record in share row exclusive mode`;
      });
      await until(waitsFor('staged_record'));
      expect((await stateOf(importId))?.state).toBe('published');
      await kill(worker);
    });
    const [run] = await world.sql`select counts, progress, held from import_run where id = ${importId}`;
    expect(run?.counts['Account.csv']).toMatchObject({ read: ACCOUNTS + 1, new: ACCOUNTS, unchanged: 1 });
    expect(run).toMatchObject({ held: null, progress: { step: 'Done' } });
    const kept = await world.sql`select name from import_file where import_id = ${importId}`;
    expect(kept.map(({ name }) => name)).toContain('Account.csv');
  }, 180_000);
});
