import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

it('forces row-level security on every table that has a workspace, and lists the ones that have none', async () => {
  const sql = postgres(fresh.ownerUrl, { max: 1 });
  const open = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`;
  await sql.end();
  expect(open.map((row) => row.name)).toEqual(['due_work', 'invite', 'person', 'throttle', 'workspace']);
});

it('gives the app role nothing to own', async () => {
  const sql = postgres(fresh.ownerUrl, { max: 1 });
  const owned =
    await sql`select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'plumb_app'`;
  await sql.end();
  expect(owned).toHaveLength(0);
});
