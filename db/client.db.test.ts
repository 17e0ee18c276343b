// A connection that dies under a transaction fails that request and nothing else: not the process, not the next request.
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import { database, type Tx, withWorkspace } from './client';

let world: FreshDatabase;
let admin: postgres.Sql;
beforeAll(async () => {
  // One connection, so that the next request gets the one that died.
  process.env.DATABASE_POOL = '1';
  world = await freshDatabase();
  admin = postgres(world.bootstrapUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  delete process.env.DATABASE_POOL;
  await admin.end();
  await world.drop();
});

const workspaceId = uuidv7();
const pidOf = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};
const end = async (pid: number) => {
  await admin`select pg_terminate_backend(${pid}, 5000)`;
};
const works = async () => {
  for (let i = 0; i < 3; i++)
    expect(await withWorkspace(workspaceId, (tx) => tx.execute(sql`select 1 as one`))).toEqual([{ one: 1 }]);
};

it('fails a request whose query was on its way, and serves the next', async () => {
  await expect(
    withWorkspace(workspaceId, async (tx) => {
      const pid = await pidOf(tx);
      const sleeping = tx.execute(sql`select pg_sleep(30)`);
      await Promise.all([sleeping, end(pid)]);
    }),
  ).rejects.toThrow();
  await works();
});

it('fails a request that was between two queries, and lets it write nothing on the connection of another', async () => {
  let goOn: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let late: unknown = null;
  let lateIsOver: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    lateIsOver = resolve;
  });
  const request = withWorkspace(workspaceId, async (tx) => {
    await end(await pidOf(tx));
    await waiting;
    late = await tx.execute(sql`select 1`).then(
      () => 'answered',
      () => 'refused',
    );
    lateIsOver();
  });
  await expect(request).rejects.toThrow();
  await works();
  await withWorkspace(workspaceId, async (tx) => {
    await tx.execute(sql`select 1`);
    goOn();
    await over;
    await tx.execute(sql`select 1`);
  });
  expect(late).toBe('refused');
  await works();
});

it('takes back a connection of its own that died, and hands out another', async () => {
  const own = await database().client.reserve();
  const [row] = await own<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await end(row?.pid ?? 0);
  await expect(own`select 1`).rejects.toThrow();
  own.release();
  await works();
});

it('parses a statement once a connection however often it is asked, and fits each plan unless told to keep it', async () => {
  const ask = (tx: Tx) => tx.execute<{ word: string }>(sql`select ${'a word of this test'}::text as word`);
  for (let i = 0; i < 4; i++) await withWorkspace(workspaceId, ask);
  const kept = await withWorkspace(workspaceId, (tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_prepared_statements where statement = 'select $1::text as word'`,
    ),
  );
  expect(kept[0]?.n).toBe(1);
  const modeOf = (tx: Tx) =>
    tx.execute<{ mode: string }>(sql`select current_setting('plan_cache_mode') as mode`);
  expect(await withWorkspace(workspaceId, modeOf)).toEqual([{ mode: 'force_custom_plan' }]);
  expect(await withWorkspace(workspaceId, modeOf, 'kept')).toEqual([{ mode: 'auto' }]);
  expect(await withWorkspace(workspaceId, modeOf, 'general')).toEqual([{ mode: 'force_generic_plan' }]);
});
