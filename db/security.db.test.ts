import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';

let fresh: FreshDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  fresh = await freshDatabase();
  sql = postgres(fresh.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await fresh.drop();
});

it('forces row-level security on every table that has a workspace, and lists the ones that have none', async () => {
  const open = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`;
  expect(open.map((row) => row.name)).toEqual(['due_work', 'invite', 'person', 'throttle', 'workspace']);
});

it('lets the app read and write rows of the chosen workspace alone; a person besides reads which seats are theirs', async () => {
  const chosen = `(workspace_id = (NULLIF(current_setting('plumb.workspace'::text, true), ''::text))::uuid)`;
  const policies = await sql<Record<'name' | 'on' | 'reads' | 'writes', string>[]>`
    select distinct policyname as name, case when policyname = 'tenant' then 'all' else tablename end as on,
      qual as reads, coalesce(with_check, 'nothing') as writes
    from pg_policies where 'plumb_app' = any(roles) or 'public' = any(roles) order by 1 desc`;
  expect(policies).toEqual([
    { name: 'tenant', on: 'all', reads: chosen, writes: chosen },
    {
      name: 'own_seats',
      on: 'seat',
      reads: `(person_id = (NULLIF(current_setting('plumb.person'::text, true), ''::text))::uuid)`,
      writes: 'nothing',
    },
  ]);
});

it('asks for a move before any write, but for what is derived, staged, or belongs to no deal', async () => {
  const open = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'through_the_door' and t.tgenabled = 'O')
    order by 1`;
  expect(open.map((row) => row.name)).toEqual([
    ...['audit_entry', 'audit_head', 'audit_node', 'deal_rollup', 'deal_state', 'due_work', 'evaluation_run'],
    ...['flag', 'flag_study', 'import_file', 'import_refusal', 'import_run', 'invite', 'item_state'],
    ...['log_check', 'move', 'observed_kind', 'past_book', 'past_line', 'person', 'rule_replay'],
    ...['stage_ageing', 'staged_fact', 'staged_link', 'staged_record', 'staged_row', 'staged_signal'],
    'throttle',
  ]);
});

it('lets the app add to the log by its function only, and take away no move, no kept value and no rules', async () => {
  const kept = await sql<{ name: string; never: string[] }[]>`
    select c.relname as name, array_agg(p.privilege order by p.privilege) as never
    from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'DELETE']) as p (privilege)
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not has_table_privilege('plumb_app', c.oid, p.privilege)
    group by 1 order by 1`;
  const all = ['DELETE', 'INSERT', 'UPDATE'];
  expect(kept.map(({ name, never }) => [name, never])).toEqual([
    ['audit_entry', all],
    ['audit_head', all],
    ['audit_node', all],
    ['audit_value', ['DELETE']],
    ['move', ['DELETE']],
    ['policy_set', ['DELETE']],
    ['rule_set', ['DELETE']],
  ]);
  const emptied = await sql`
    select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and has_table_privilege('plumb_app', c.oid, 'TRUNCATE')`;
  expect(emptied).toEqual([]);
});

it('gives the app role nothing to own', async () => {
  const owned =
    await sql`select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'plumb_app'`;
  expect(owned).toHaveLength(0);
});
