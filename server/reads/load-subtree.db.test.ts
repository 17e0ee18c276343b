// Who stands below whom: those who are in the team on that day, and only for whoever leads it.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { teamSeat } from '@/db/schema/seat';
import { type DealWorld, makeDealWorld, type SeatName } from '@/server/moves/testing/deal-world';
import { loadSubtree } from './load-subtree';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

const below = async (name: SeatName, day = '2026-05-13'): Promise<SeatName[]> => {
  const { seatIds } = await withWorkspace(world.workspaceId, (tx) =>
    loadSubtree(tx, world.seats[name].seatId, day),
  );
  const names = (['leader', 'manager', 'rep', 'peer'] as const).filter((each) =>
    seatIds.includes(world.seats[each].seatId),
  );
  expect(names).toHaveLength(seatIds.length);
  return names;
};
const place = (name: SeatName) =>
  and(eq(teamSeat.workspaceId, world.workspaceId), eq(teamSeat.seatId, world.seats[name].seatId));

it('holds the team that a seat leads and all teams under it, and for a member nobody', async () => {
  expect(await below('leader')).toEqual(['leader', 'manager', 'rep', 'peer']);
  expect(await below('manager')).toEqual(['manager', 'rep', 'peer']);
  expect(await below('peer')).toEqual([]);
});

it('holds nobody for whoever is in the team and does not lead it any more', async () => {
  await world.owner.update(teamSeat).set({ isLead: false }).where(place('manager'));
  expect(await below('manager')).toEqual([]);
  await world.owner.update(teamSeat).set({ isLead: true }).where(place('manager'));
});

it('holds a seat from the day it came until the day before it left', async () => {
  await world.owner
    .update(teamSeat)
    .set({ validFrom: '2026-02-01', validTo: '2026-05-13' })
    .where(place('peer'));
  expect(await below('manager', '2026-01-31')).toEqual(['manager', 'rep']);
  expect(await below('manager', '2026-02-01')).toEqual(['manager', 'rep', 'peer']);
  expect(await below('leader', '2026-05-12')).toContain('peer');
  expect(await below('leader', '2026-05-13')).not.toContain('peer');
});

it('ends for a lead with the day they left', async () => {
  await world.owner.update(teamSeat).set({ validTo: '2026-05-13' }).where(place('manager'));
  expect(await below('manager', '2026-05-12')).toContain('rep');
  expect(await below('manager', '2026-05-13')).toEqual([]);
});
