// A deal's page of a past moment: a look at it is recorded, what was frozen comes first, and what was in no total says why.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { commitmentChange } from '@/server/moves/commitment-change';
import { NOW, type SeatName } from '@/server/moves/testing/deal-world';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { createCaller } from './init';
import { appRouter } from './root';
import { seatedAs } from './testing/seated-as';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(2);
  await world.owner.update(opportunity).set({ createdOn: '2026-01-12' });
  await world.freeze(await world.ask());
});
afterAll(() => world.close());

const view = (seat: SeatName, asOf: string, id = world.dealId) =>
  createCaller(appRouter)({ seat: seatedAs(world, seat), now: NOW }).past.deal({ id, asOf });
/** Of the freeze, in the workspace's zone. */
const FROZEN = '2026-05-13T12:00';

it('records a look by everybody but the owner, as the page of the present does', async () => {
  expect(await view('manager', '2026-05-12')).toMatchObject({ isLookRecorded: true });
  expect(await view('auditor', '2026-05-12')).toMatchObject({ isLookRecorded: true });
  expect(await view('rep', '2026-05-12')).toMatchObject({ isLookRecorded: false });
});

it('opens as known then where it was frozen, beside what was frozen, and as known now elsewhere', async () => {
  expect(await view('finance', FROZEN)).toMatchObject({
    known: 'then',
    frozen: { line: { amount: '50000', category: 'best_case' } },
  });
  expect(await view('finance', '2026-05-12')).toMatchObject({ known: 'now', frozen: null });
});

it('says of a deal that its source showed no more that it was in no total', async () => {
  const id = world.dealIds[0] ?? '';
  await world.owner.insert(commitmentEntry).values({
    workspaceId: world.workspaceId,
    id: uuidv7(),
    opportunityId: id,
    field: 'presence',
    oldValue: 'present',
    newValue: 'missing',
    at: new Date('2026-05-11T10:00:00Z'),
    recordedAt: new Date('2026-05-11T10:00:00Z'),
    madeBy: 'import',
    origin: 'export',
  });
  expect(await view('finance', '2026-05-12', id)).toMatchObject({ asNow: { gone: 'vanished' } });
  expect(await view('finance', '2026-05-10', id)).toMatchObject({ asNow: { gone: null } });
});

it('shows what had been accepted by then on the basis that counts it, and the source on its own', async () => {
  const id = world.dealIds[1] ?? '';
  const accepted = { field: 'amount', value: '77000', reasonCode: 'scope_added' };
  const change = { opportunityId: id, expectedVersion: 1, ...accepted };
  const now = new Date('2026-05-12T09:00:00Z');
  expect(await world.run(commitmentChange, world.seats.rep, change, { now })).toMatchObject({
    status: 'applied',
  });
  const on = (basis?: 'source' | 'accepted') =>
    createCaller(appRouter)({ seat: seatedAs(world, 'finance'), now: NOW }).past.deal({
      id,
      asOf: '2026-05-12',
      ...(basis ? { basis } : {}),
    });
  expect(await on('accepted')).toMatchObject({ asNow: { amount: '77000' } });
  expect(await on('source')).toMatchObject({ asNow: { amount: '10001.25' } });
  expect(await on()).toMatchObject({ asNow: { amount: '10001.25' } });
});
