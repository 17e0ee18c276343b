// An erased name goes in whatever case, escape or place it stands: letters beyond ASCII, JSON, lines, earlier names, short names.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, contact } from '@/db/schema/account';
import { move } from '@/db/schema/move';
import { dealVersion, replacedRecord } from '@/db/schema/observation';
import { opportunity, opportunityLine } from '@/db/schema/opportunity';
import { importRun, sourceMapping } from '@/db/schema/source';
import { verifyLog } from '@/server/audit/verify/verify-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { commitmentChange } from './commitment-change';
import { erasureApprove } from './erasure-approve';
import { erasurePropose } from './erasure-propose';
import { sourceMap } from './source-map';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

/** Tables of the workspace whose rows hold a text, in any case. */
async function holding(text: string): Promise<string[]> {
  const tables = await world.owner.execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.owner.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(name)} t`,
    );
    if (rows.some(({ row }) => row.toLowerCase().includes(text.toLowerCase()))) found.push(name);
  }
  return found;
}

async function addCompany(name: string, values: Partial<typeof account.$inferInsert> = {}) {
  const { workspaceId, sourceId } = world;
  const base = { workspaceId, sourceId, digest: new Uint8Array(), importId: uuidv7() };
  const id = uuidv7();
  await world.owner.insert(account).values({ ...base, id, externalId: `ACC-${id}`, name, ...values });
  const person = { ...base, id: uuidv7(), externalId: `CON-${id}`, accountId: id };
  return { id, person };
}
async function addDealOf(accountId: string, name: string): Promise<string> {
  const id = await world.addDeal();
  await world.owner.update(opportunity).set({ accountId, name }).where(eq(opportunity.id, id));
  return id;
}
async function erase(kind: 'account' | 'contact', subjectId: string) {
  const asked = await world.run(erasurePropose, world.seats.revops_admin, {
    kind,
    subjectId,
    because: 'person_asked',
  });
  if (asked.status !== 'needs_approval') throw new Error(JSON.stringify(asked));
  const outcome = await world.run(erasureApprove, world.seats.finance, {
    erasureId: asked.result.erasureId,
  });
  expect(outcome).toMatchObject({ status: 'applied' });
  expect(await verifyLog(world.workspaceId)).toMatchObject({ holds: true });
}
const nextStep = (opportunityId: string, value: string) =>
  world.run(commitmentChange, world.seats.rep, {
    opportunityId,
    field: 'next_step',
    value: `2026-05-25 · ${value}`,
    expectedVersion: 1,
  });

it('in either case of letters beyond ASCII, and escaped as JSON writes it', async () => {
  const name = 'Österquell "Nord" Überseehandel';
  const { id, person } = await addCompany(name);
  await world.owner.insert(contact).values({ ...person, name: 'Ümit Çağlayan', email: 'umit@nord.example' });
  const dealId = await addDealOf(id, `${name} - rollout`);
  await world.addDraft({ toValue: `line\nÜMIT ÇAĞLAYAN`, reason: 'ask ümit çağlayan' });
  expect(await nextStep(dealId, `"Nord":\tÜmit Çağlayan of ${name}`)).toMatchObject({ status: 'applied' });
  const version = { workspaceId: world.workspaceId, opportunityId: dealId, digest: new Uint8Array([1]) };
  await world.owner
    .insert(dealVersion)
    .values({ ...version, record: { name, nextStep: `Hello,\nÜmit Çağlayan\nof ${name}` } });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await erase('account', id);
  expect(await holding('Überseehandel')).toEqual([]);
  expect(await holding('Çağlayan')).toEqual([]);
});

it('in the lines of a deal, which are named after it, and in products that may be one', async () => {
  const { id } = await addCompany('Quastenwerk Handel');
  const opportunityId = await addDealOf(id, 'Quastenwerk Handel - core');
  const line = {
    workspaceId: world.workspaceId,
    opportunityId,
    digest: new Uint8Array(),
    importId: uuidv7(),
  };
  await world.owner
    .insert(opportunityLine)
    .values({ ...line, id: uuidv7(), product: 'Core', sourceProduct: 'Quastenwerk Handel - core Core' });
  await world.owner.execute(sql`insert into product_merge (workspace_id, product, into_product, at)
    values (${world.workspaceId}, 'Quastenwerk Handel - core Core', 'Core', now())`);
  await erase('account', id);
  expect(await holding('Quastenwerk')).toEqual([]);
});

it('as it was before an import changed it, which a rollback would bring back', async () => {
  const { person } = await addCompany('Altmeister Werke');
  await world.owner
    .insert(contact)
    .values({ ...person, name: 'Rosamund Neuhaus', email: 'neuhaus@alt.example' });
  const row = {
    id: person.id,
    external_id: person.externalId,
    title: 'Chief of Tar',
    name: 'Rosamund Altdorf',
    email: 'altdorf@alt.example',
  };
  const of = { workspaceId: world.workspaceId, importId: uuidv7(), kind: 'contact', recordId: person.id };
  await world.owner.insert(replacedRecord).values({ ...of, row: { row } });
  await nextStep(await addDealOf(person.accountId, 'A deal'), 'Call Rosamund Altdorf');
  await erase('contact', person.id);
  for (const text of ['Altdorf', 'Neuhaus', 'Chief of Tar', person.externalId])
    expect(await holding(text)).toEqual([]);
  const [kept] = await world.owner
    .select()
    .from(replacedRecord)
    .where(eq(replacedRecord.recordId, person.id));
  expect(kept?.row).toMatchObject({ row: { id: person.id, name: '[erased]', email: null, title: null } });
});

it('where it is one short word: in its own deals and where it stands alone, and not in what others wrote', async () => {
  const { id } = await addCompany('Sapq');
  const theirs = await addDealOf(id, 'Sapq: second site');
  const other = await addDealOf((await addCompany('Weitab Handel')).id, 'Replaces sapq there');
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await erase('account', id);
  const names = await world.owner
    .select({ id: opportunity.id, name: opportunity.name })
    .from(opportunity)
    .where(inArray(opportunity.id, [theirs, other]));
  expect(new Map(names.map((each) => [each.id, each.name]))).toEqual(
    new Map([
      [theirs, '[erased]: second site'],
      [other, 'Replaces sapq there'],
    ]),
  );
  const states = await world.owner.execute<{ row: string }>(
    sql`select t::text as row from deal_state t where opportunity_id = ${theirs}`,
  );
  expect(states.map(({ row }) => row.toLowerCase().includes('sapq'))).toEqual([false]);
});

it('and strikes no key and no code of ours out of a record, though a company be called so', async () => {
  for (const name of ['Segment', 'Commit', '123456']) {
    const { id } = await addCompany(name);
    const opportunityId = await addDealOf(id, 'A deal');
    const version = { workspaceId: world.workspaceId, opportunityId, digest: new Uint8Array([1]) };
    const record = { segment: 'Mid-market', category: 'commit', amount: 123456 };
    await world.owner.insert(dealVersion).values({ ...version, record });
    await erase('account', id);
    const [held] = await world.owner
      .select()
      .from(dealVersion)
      .where(eq(dealVersion.opportunityId, opportunityId));
    expect(held?.record).toEqual(record);
  }
});

it('in what kept mappings say is one, in the answers of moves before, and in the values beside the log that held both', async () => {
  const { id } = await addCompany('Quellgrund Handel', { externalId: 'ACC-QUELL' });
  const mapping = {
    version: 1,
    files: [{ file: 'a.csv', object: 'account', fields: { id: 'Applied', name: 'Quellgrund Handel' } }],
    sameProducts: { 'Quellgrund Handel - Core': 'Core', Plus: 'Core' },
    sameAccounts: { 'ACC-QUELL': 'ACC-2', 'ACC-3': 'ACC-2' },
  };
  const { workspaceId, sourceId } = world;
  const importId = uuidv7();
  await world.owner.insert(importRun).values({
    workspaceId,
    id: importId,
    sourceId,
    state: 'needs_mapping',
    asOf: '2026-05-01',
    missing: 'unknown',
    createdAt: NOW,
  });
  const mapped = await world.run(sourceMap, world.seats.revops_admin, { importId, mapping });
  if (mapped.status !== 'applied') throw new Error(JSON.stringify(mapped));
  const dealId = await addDealOf(id, 'A deal');
  await nextStep(dealId, 'Ask');
  const ofDeal = and(eq(move.opportunityId, dealId), eq(move.kind, 'commitment.change'));
  const told = { status: 'refused', code: 'duplicate', reason: 'Write to QUELLGRUND HANDEL first.' };
  // As answers were before they named nobody.
  await world.owner.execute(sql`alter table move disable trigger user`);
  await world.owner.execute(
    sql`update move set answer = ${JSON.stringify(told)}::jsonb where opportunity_id = ${dealId}::uuid`,
  );
  await world.owner.execute(sql`alter table move enable trigger user`);
  await erase('account', id);
  expect(await holding('Quellgrund Handel - ')).toEqual([]);
  expect(await holding('ACC-QUELL')).toEqual([]);
  const [saved] = await world.owner.select().from(sourceMapping).where(eq(sourceMapping.sourceId, sourceId));
  expect(saved?.mapping).toMatchObject({
    // A column is no name, though it be called so.
    files: mapping.files,
    sameProducts: { Plus: 'Core' },
    sameAccounts: { 'ACC-3': 'ACC-2' },
  });
  const [run] = await world.owner.select().from(importRun).where(eq(importRun.id, importId));
  expect(run?.mapping).toEqual(saved?.mapping);
  const [answered] = await world.owner.select().from(move).where(ofDeal);
  expect(answered?.answer).toEqual({ ...told, reason: 'Write to [erased] first.' });
  await expect(world.owner.update(move).set({ answer: {} }).where(ofDeal)).rejects.toThrow();
});

it('and empties nothing for a person whose record was empty already', async () => {
  const { id, person } = await addCompany('Zweimal Handel');
  await world.owner.insert(contact).values({ ...person, name: 'Bettina Zweimal', email: null });
  await erase('contact', person.id);
  await world.addDraft({ toValue: 'ask [erased]' });
  const kept = async () =>
    Number(
      (await world.owner.execute(sql`select count(*) as n from audit_value where erased_at is not null`))[0]
        ?.n,
    );
  await nextStep(await addDealOf((await addCompany('Weit Weg Handel')).id, 'A deal'), 'Ask [erased] again');
  const before = await kept();
  await erase('account', id);
  expect(await kept()).toBe(before);
});
