// Who may see what is held and what was erased of it: counts for those who defend the number, names only while one waits.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import { importRefusal, importRun } from '@/db/schema/source';
import { erasureApprove } from '@/server/moves/erasure-approve';
import { erasurePropose } from '@/server/moves/erasure-propose';
import { type DealWorld, makeDealWorld, type SeatName } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readDataMap } from './data-map';
import { ROWS_OF } from './data-map-rows';
import { findErasable, readErasures } from './erasures';

let world: DealWorld;
const contactId = uuidv7();
beforeAll(async () => {
  world = await makeDealWorld();
  const { workspaceId, sourceId } = world;
  const base = { workspaceId, sourceId, digest: new Uint8Array(), importId: uuidv7() };
  const accountId = uuidv7();
  await world.owner
    .insert(account)
    .values({ ...base, id: accountId, externalId: 'A', name: 'Quastenwerk GmbH' });
  await world.owner.insert(contact).values({
    ...base,
    id: contactId,
    externalId: 'C',
    accountId,
    name: 'Zerlina Quast',
    email: 'z@q.example',
  });
});
afterAll(() => world.close());

const read = (who: SeatName) =>
  withWorkspace(world.workspaceId, (tx) => readErasures(tx, seatedAs(world, who)));

it('maps what is held: table, fields by what they name, how many, and from which source', async () => {
  const map = await withWorkspace(world.workspaceId, (tx) => readDataMap(tx));
  expect(map.find((line) => line.table === 'contact')).toMatchObject({
    what: 'Contacts',
    records: 1,
    isMore: false,
    fields: expect.arrayContaining([{ name: 'email', holds: 'customer' }]),
    sources: [{ name: 'CRM', records: 1 }],
  });
  expect(map.find((line) => line.table === 'audit_value')).toMatchObject({ origin: 'kept' });
  expect(map.find((line) => line.table === 'person')).toMatchObject({ records: null });
});

it('knows since when and from which source what hangs on other records is held', async () => {
  const { workspaceId, sourceId, owner } = world;
  const importId = uuidv7();
  const finishedAt = new Date('2026-05-02T08:00:00Z');
  await owner.insert(importRun).values({
    workspaceId,
    id: importId,
    sourceId,
    state: 'published',
    asOf: '2026-05-01',
    finishedAt,
  });
  await owner
    .insert(importRefusal)
    .values({ workspaceId, importId, ordinal: 1, file: 'deals.csv', line: 3, reason: 'It has no id.' });
  const map = await withWorkspace(workspaceId, (tx) => readDataMap(tx));
  const held = (table: string) => map.find((line) => line.table === table);
  expect(held('import_refusal')).toMatchObject({
    records: 1,
    since: finishedAt.toISOString(),
    sources: [{ name: 'CRM', records: 1, first: finishedAt.toISOString() }],
  });
  expect(held('commitment')).toMatchObject({ sources: [{ name: 'CRM', records: 1 }] });
  expect(held('team')?.since).toMatch(/^20/);
  for (const table of Object.keys(ROWS_OF)) expect(held(table), table).toBeDefined();
});

it('finds a person by a part of their name or address, and a company', async () => {
  const find = (text: string) =>
    withWorkspace(world.workspaceId, (tx) => findErasable(tx, world.workspaceId, text));
  expect(await find('zerlina')).toMatchObject([{ kind: 'contact', id: contactId }]);
  expect(await find('Z@Q.EX')).toMatchObject([
    { kind: 'contact', detail: expect.stringContaining('Quastenwerk') },
  ]);
  expect(await find('quastenwerk g')).toMatchObject([{ kind: 'account' }]);
  expect(await find('%')).toEqual([]);
});

it('names what waits to those who may decide it, and afterwards nobody', async () => {
  const input = { kind: 'contact', subjectId: contactId, because: 'person_asked' };
  const proposed = await world.run(erasurePropose, world.seats.revops_admin, input);
  if (proposed.status !== 'needs_approval') throw new Error(JSON.stringify(proposed));
  expect(await read('revops_admin')).toMatchObject([{ name: 'Zerlina Quast, z@q.example', isOwn: true }]);
  expect(await read('finance')).toMatchObject([{ name: expect.stringContaining('Zerlina'), isOwn: false }]);
  expect(await read('auditor')).toMatchObject([{ name: null, state: 'proposed' }]);
  const { erasureId } = proposed.result;
  const preview = await world.run(erasureApprove, world.seats.finance, { erasureId }, { mode: 'preview' });
  expect(preview).toMatchObject({ status: 'would_apply', result: { counts: { contact: 1 } } });
  await world.run(erasureApprove, world.seats.finance, { erasureId });
  expect(await read('finance')).toMatchObject([
    {
      name: null,
      state: 'done',
      counts: expect.arrayContaining([{ of: 'Contacts', records: 1 }]),
      waitingUploads: 0,
    },
  ]);
});

it('says of an erasure how many uploads from before it wait, until their imports have ended', async () => {
  const { workspaceId, sourceId, owner } = world;
  const begun = { workspaceId, sourceId, asOf: '2026-05-01', spoolName: 'upload' };
  const before = new Date('2026-01-01T00:00:00Z');
  const id = uuidv7();
  await owner.insert(importRun).values([
    { ...begun, id, state: 'needs_mapping', createdAt: before },
    { ...begun, id: uuidv7(), state: 'published', createdAt: before },
    { ...begun, id: uuidv7(), state: 'ready', createdAt: new Date('2100-01-01T00:00:00Z') },
    { ...begun, id: uuidv7(), state: 'ready', createdAt: before, spoolName: null },
  ]);
  expect(await read('finance')).toMatchObject([{ state: 'done', waitingUploads: 1 }]);
  await owner.update(importRun).set({ state: 'cancelled' }).where(eq(importRun.id, id));
  expect(await read('finance')).toMatchObject([{ state: 'done', waitingUploads: 0 }]);
});
