// The command erases a person and a company on two people's word, and says neither on the screen nor in the log what it took out.
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { account, contact } from '@/db/schema/account';
import { auditEntry } from '@/db/schema/audit';
import { importRun } from '@/db/schema/source';
import { Sentence } from '@/server/launch/sentence.mjs';
import { commitmentChange } from '@/server/moves/commitment-change';
import { NOW } from '@/server/moves/testing/deal-world';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { command as erase } from './erase';

const NAME = 'Zerlina Quastenflosse';
const EMAIL = 'zerlina.q@quastenwerk.example';
const COMPANY = 'Quastenwerk GmbH';
const ADMIN = 'revops_admin@seller.example';
const FINANCE = 'finance@seller.example';
let world: FreezeWorld;
const printed: string[] = [];
beforeAll(async () => {
  world = await makeFreezeWorld(2);
  const { workspaceId, sourceId } = world;
  const base = { workspaceId, sourceId, digest: new Uint8Array(), importId: uuidv7() };
  const accountId = uuidv7();
  await world.owner
    .insert(account)
    .values({ ...base, id: accountId, externalId: 'ACC-1', name: COMPANY, domain: 'quastenwerk.example' });
  await world.owner
    .insert(account)
    .values({ ...base, id: uuidv7(), externalId: 'ACC-2', name: 'Ölmühle Süd' });
  const person = { ...base, accountId, name: NAME, title: 'CFO' };
  await world.owner.insert(contact).values([
    { ...person, id: uuidv7(), externalId: 'CON-1', email: EMAIL },
    {
      ...person,
      id: uuidv7(),
      externalId: 'CON-2',
      email: 'other@quastenwerk.example',
      name: 'Ottokar Nebel',
    },
  ]);
  await world.run(commitmentChange, world.seats.rep, {
    opportunityId: world.dealId,
    field: 'next_step',
    value: `2026-05-25 · Call ${NAME} of ${COMPANY}`,
    expectedVersion: 1,
    note: `${EMAIL} asked for it`,
  });
  // A snapshot whose own note names her.
  await world.freeze(await world.ask({ note: `As ${NAME} said` }));
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.close();
});
beforeEach(() => {
  printed.length = 0;
});

const run = (...args: string[]) => erase.run(['--workspace', 'test', ...args]);
const said = () => printed.join('\n');
async function isHeld(text: string): Promise<boolean> {
  const tables = await world.owner.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id'`);
  for (const { name } of tables) {
    const rows = await world.owner.execute(
      sql`select 1 from ${sql.identifier(name)} t where t::text ilike ${`%${text}%`} limit 1`,
    );
    if (rows.length > 0) return true;
  }
  return false;
}
async function proposedBy(...args: string[]): Promise<string> {
  expect(await run(...args, '--as', ADMIN)).toBe(0);
  const [, id] = /--approve ([0-9a-f-]{36}) /.exec(said()) ?? [];
  expect(said()).toMatch(/^Proposed\. /);
  printed.length = 0;
  return id ?? '';
}
const entries = async () =>
  (await world.owner.select().from(auditEntry))
    .filter(({ kind }) => kind.startsWith('erasure.'))
    .map(({ kind, outcome, leaf }) => ({ kind, outcome, leaf: Buffer.from(leaf).toString('utf8') }));

it('refuses with a sentence what it does not understand, and takes nothing out', async () => {
  for (const [args, why] of [
    [[], 'Say --workspace NAME and one of --contact, --account or --approve.'],
    [['--contact', EMAIL, '--account', COMPANY], 'one of --contact, --account or --approve'],
    [['--contcat', EMAIL], 'help erase tells'],
    [['--contact', 'nobody@quastenwerk.example'], 'There is no contact of that id or address.'],
    [['--account', 'Nobody Ltd'], 'There is no account of that id or name.'],
    [['--contact', EMAIL, '--because', 'boredom'], /person_asked/i],
    [['--contact', EMAIL, '--as', 'nobody@seller.example'], 'Nobody with the address'],
    [['--approve', uuidv7(), '--as', FINANCE], /./],
  ] as const) {
    const refused = run(...args);
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.toBeInstanceOf(Sentence);
  }
  expect(await isHeld(NAME)).toBe(true);
});

it('takes a person out everywhere once a second person approves it, and prints kinds and counts only', async () => {
  const erasureId = await proposedBy('--contact', EMAIL.toUpperCase());
  expect(await isHeld(EMAIL)).toBe(true);
  await expect(run('--approve', erasureId, '--as', ADMIN)).rejects.toBeInstanceOf(Sentence);
  expect(await isHeld(NAME)).toBe(true);
  const { workspaceId, sourceId } = world;
  const waits = { workspaceId, sourceId, state: 'ready' as const, asOf: '2026-05-01', createdAt: NOW };
  await world.owner.insert(importRun).values({ ...waits, id: uuidv7(), spoolName: 'waiting' });
  expect(await run('--approve', erasureId, '--as', FINANCE)).toBe(0);
  expect(said()).toContain('The encrypted upload of an import that waits may still hold it, until');
  expect(said()).toMatch(/^Erased \(entry \d+\)\. Changed:\n/);
  expect(said()).toMatch(/^ {2}Contacts {2}1$/m);
  // Kinds in the page's own words, never a table's name.
  expect(said()).not.toMatch(/^ {2}\w*_\w* /m);
  expect(said()).toContain('One snapshot was made anew without it');
  for (const text of [NAME, EMAIL]) {
    expect(said()).not.toContain(text);
    expect(await isHeld(text)).toBe(false);
  }
  await expect(run('--contact', EMAIL, '--as', ADMIN)).rejects.toThrow('There is no contact');
});

it('finds a company whose name has letters beyond ASCII', async () => {
  expect(await proposedBy('--account', 'Ölmühle Süd')).toMatch(/^[0-9a-f-]{36}$/);
});

it('takes a company out with its people', async () => {
  const erasureId = await proposedBy('--account', COMPANY, '--because', 'customer_left');
  expect(await run('--approve', erasureId, '--as', FINANCE)).toBe(0);
  expect(said()).toMatch(/^ {2}Customers {2}1$/m);
  for (const text of [COMPANY, 'Ottokar Nebel', 'quastenwerk.example'])
    expect(await isHeld(text), text).toBe(false);
});

it('leaves entries that say who, when and how much, and nothing of what was erased', async () => {
  const kept = await entries();
  expect(kept.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(
    expect.arrayContaining([
      'erasure.propose needs_approval',
      'erasure.approve refused',
      'erasure.approve applied',
    ]),
  );
  for (const { leaf } of kept) expect(leaf).not.toMatch(/Zerlina|quasten|Nebel/i);
  const [approved] = kept.filter(({ kind, outcome }) => kind === 'erasure.approve' && outcome === 'applied');
  expect(JSON.parse(approved?.leaf ?? '{}').measures).toMatchObject({ contact: 1 });
});
