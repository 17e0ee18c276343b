// After an erasure a snapshot's successor says so, holds no erased name, and keeps lines, root and proofs as they were frozen.
import canonicalize from 'canonicalize';
import { eq, sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, contact } from '@/db/schema/account';
import { snapshot, snapshotLabel } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { runRetention } from '@/server/jobs/run-retention';
import { renderSuccessors } from '@/server/snapshots/render-successors';
import { FREEZER, type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { describe as inWords, verifyBytes, verifyFiles } from '@/server/snapshots/verify/verify.mjs';
import { erasureApprove } from './erasure-approve';
import { erasurePropose } from './erasure-propose';
import { retentionApprove } from './retention-approve';
import { retentionPropose } from './retention-propose';
import { snapshotExport } from './snapshot-export';
import { NOW } from './testing/deal-world';

const NAME = 'Quastenwerk GmbH';
const accountId = uuidv7();
let world: FreezeWorld;
let id: string;
let frozen: Buffer;
beforeAll(async () => {
  world = await makeFreezeWorld();
  const { workspaceId, sourceId } = world;
  await world.owner.insert(account).values({
    workspaceId,
    sourceId,
    digest: new Uint8Array(),
    importId: uuidv7(),
    id: accountId,
    externalId: 'ACC-1',
    name: NAME,
    domain: 'quastenwerk.example',
  });
  await world.owner.execute(
    sql`update opportunity set account_id = ${accountId} where id = ${world.dealIds[2]}`,
  );
  const first = await world.ask();
  await world.freeze(first);
  id = await world.ask({ note: `Asked for by ${NAME}.` });
  await world.freeze(id);
  frozen = await world.bundle(id);
});
afterAll(() => world.close());

const filesOf = (zip: Buffer) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
const render = () => renderSuccessors(world.workspaceId, FREEZER, NOW);
const exported = () => world.run(snapshotExport, world.seats.finance, { snapshotId: id, what: 'bundle' });

it('renders the same bytes again where nothing was erased', async () => {
  await world.owner.execute(
    sql`update snapshot set labels_erased_at = now(), is_render_due = true where id = ${id}`,
  );
  expect(await render()).toBe(1);
  const [before, after] = [filesOf(frozen), filesOf(await world.bundle(id))];
  for (const [name, bytes] of before)
    if (!['manifest.json', 'checkpoint.txt', 'proof.json'].includes(name))
      expect(after.get(name)?.equals(bytes), name).toBe(true);
  expect(verifyBytes(await world.bundle(id))).toMatchObject({ ok: true });
});

it('is not exported between the erasure and its successor, and then without the name and with the same lines', async () => {
  const proposed = await world.run(erasurePropose, world.seats.revops_admin, {
    kind: 'account',
    subjectId: accountId,
    because: 'customer_left',
  });
  if (proposed.status !== 'needs_approval') throw new Error(JSON.stringify(proposed));
  const { erasureId } = proposed.result;
  expect(await world.run(erasureApprove, world.seats.finance, { erasureId })).toMatchObject({
    result: { counts: { snapshot: 2 } },
  });
  const notes = await world.owner.select({ note: snapshot.note }).from(snapshot).where(eq(snapshot.id, id));
  expect(notes).toEqual([{ note: 'Asked for by [erased].' }]);
  expect(await exported()).toMatchObject({ status: 'refused', code: 'being_rendered' });
  expect(await render()).toBe(2);
  expect(await exported()).toMatchObject({ status: 'applied' });

  const successor = await world.bundle(id);
  const verdict = verifyBytes(successor);
  expect(verdict).toMatchObject({ ok: true });
  expect(inWords(verdict).join('\n')).toMatch(/Names were erased after the freeze/);
  const [before, after] = [filesOf(frozen), filesOf(successor)];
  for (const name of ['lines.ndjson', 'evidence.ndjson', 'flags.ndjson', 'calls.ndjson', 'verify.mjs'])
    expect(after.get(name)?.equals(before.get(name) ?? Buffer.of(1)), name).toBe(true);
  const [was, is] = [before, after].map((files) => JSON.parse(String(files.get('manifest.json'))));
  expect(is).toMatchObject({ root: was.root, totals: was.totals, successorOf: { snapshot: id } });
  expect(String(before.get('lines.csv'))).toContain(NAME);
  for (const [name, bytes] of after) {
    const inner = name.endsWith('.xlsx') ? [...filesOf(bytes).values()] : [bytes];
    expect(
      inner.some((part) => part.includes(NAME)),
      name,
    ).toBe(false);
  }
  expect(String(after.get('lines.csv'))).toContain('[erased]');
  expect((await world.bundle(id)).equals(successor)).toBe(true);
  // The moment of the erasure is the log's word: another one is refused.
  const erasedAt = '2026-01-01T00:00:00.000Z';
  const moved = `${canonicalize({ ...is, successorOf: { ...is.successorOf, erasedAt } })}\n`;
  expect(verifyFiles(new Map(after).set('manifest.json', Buffer.from(moved)))).toMatchObject({
    ok: false,
    where: 'manifest.json',
    what: expect.stringContaining('another moment of the erasure'),
  });
  // The bundle taken before stays valid for whoever holds it.
  expect(verifyBytes(frozen)).toMatchObject({ ok: true });
});

it('of a person past their retention holds that name no more either, and still verifies', async () => {
  const person = 'Ottokar Blaufuchs';
  const [accountOfOld, deal] = [uuidv7(), await world.addDeal({ closesOn: '2023-04-01' })];
  const base = { workspaceId: world.workspaceId, sourceId: world.sourceId, digest: new Uint8Array() };
  await world.owner
    .insert(account)
    .values({ ...base, importId: uuidv7(), id: accountOfOld, externalId: 'ACC-2', name: 'Werk 2' });
  await world.owner.insert(contact).values({
    ...base,
    importId: uuidv7(),
    id: uuidv7(),
    externalId: 'C-1',
    accountId: accountOfOld,
    name: person,
  });
  await world.owner.execute(sql`update opportunity set outcome = 'won', account_id = ${accountOfOld},
    name = ${`Renewal with ${person}`} where id = ${deal}`);
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await followLog(world.workspaceId, NOW);
  const old = await world.ask();
  await world.freeze(old);
  const before = await world.bundle(old);
  expect(String(filesOf(before).get('labels.ndjson'))).toContain(person);

  await world.run(retentionPropose, world.seats.revops_admin, { rules: { contacts: 24 } });
  await world.run(retentionApprove, world.seats.finance, {});
  const [home] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  if (!home) throw new Error('The world has a workspace.');
  expect(await runRetention(home, NOW)).toMatchObject([{ contacts: 1 }]);
  const labels = await world.owner.select().from(snapshotLabel).where(eq(snapshotLabel.snapshotId, old));
  expect(labels.filter(({ value }) => value?.includes(person))).toEqual([]);
  const after = await world.bundle(old);
  expect(verifyBytes(after)).toMatchObject({ ok: true });
  expect(filesOf(after).get('lines.ndjson')).toEqual(filesOf(before).get('lines.ndjson'));
  for (const [name, bytes] of filesOf(after)) expect(bytes.includes(person), name).toBe(false);
});

it('renders nothing when there is nothing to render', async () => {
  expect(await render()).toBe(0);
});
