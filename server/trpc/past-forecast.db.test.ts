// The forecast of a past moment beside itself as known at the other time: one moment, so that the difference is what came late.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitment, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { pastBook } from '@/db/schema/past';
import { makePast } from '@/server/evaluate/past/make-past';
import { closeQueue } from '@/server/jobs/queue';
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
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const EVENING = new Date('2026-05-13T20:00:00.000Z');
async function forecast(asOf: string, known?: 'then' | 'now', wall = EVENING) {
  const seat = { ...seatedAs(world, 'finance'), effectiveAt: EVENING };
  const ask = () =>
    createCaller(appRouter)({ seat, now: wall }).past.forecast({
      asOf,
      ...(known ? { known } : {}),
      filter: { basis: 'source', period: 'FY2026-Q2' },
    });
  await ask();
  for (const { id } of await world.owner.select().from(pastBook).where(eq(pastBook.state, 'requested')))
    await makePast(world.workspaceId, id, () => wall);
  return ask();
}
const sumOf = (cells: { category: string; total: string }[] | null | undefined) =>
  cells?.filter(({ category }) => category === 'best_case').map(({ total }) => total);

it('calls nothing late that changed between a freeze and the end of its day', async () => {
  const before = await forecast('2026-05-13T12:00');
  expect(before).toMatchObject({ isFrozen: true, known: 'then', isOtherDue: false });
  const at = new Date('2026-05-13T13:00:00.000Z');
  await world.owner.insert(commitmentEntry).values({
    workspaceId: world.workspaceId,
    id: uuidv7(),
    opportunityId: world.dealId,
    field: 'amount',
    oldValue: '50000',
    newValue: '70000',
    at,
    recordedAt: at,
    madeBy: 'import',
    origin: 'field_history',
  });
  await world.owner
    .update(commitment)
    .set({ amount: '70000' })
    .where(eq(commitment.opportunityId, world.dealId));
  await world.owner.delete(pastBook);
  const evening = await forecast('2026-05-13T20:00');
  expect(evening).toMatchObject({ isFrozen: true, known: 'then' });
  expect(sumOf(evening.otherCells)).toEqual(sumOf(evening.board?.cells));
  const now = await forecast('2026-05-13T20:00', 'now');
  expect(now).toMatchObject({ isFrozen: false, frozen: { id: expect.any(String) } });
  expect(sumOf(now.board?.cells)).not.toEqual(sumOf(evening.board?.cells));
  expect(sumOf(now.otherCells)).toEqual(sumOf(now.board?.cells));
});

it('tries a moment again that could not be put together, and asks no more for one that waits for nothing', async () => {
  const minutes = (n: number) => new Date(EVENING.getTime() + n * 60_000);
  const head = await forecast('2026-05-12', 'now');
  expect(head).toMatchObject({ waits: null, isOtherDue: false });
  await world.owner
    .update(pastBook)
    .set({ state: 'failed', problem: 'The disk was full.', endedAt: EVENING })
    .where(eq(pastBook.effectiveAt, new Date(head.moment)));
  expect(await forecast('2026-05-12', 'now', EVENING)).toMatchObject({
    waits: { state: 'failed', problem: 'The disk was full.' },
    isOtherDue: false,
  });
  expect(await forecast('2026-05-12', 'now', minutes(2))).toMatchObject({ waits: null, isOtherDue: false });
});
