// A call keeps the roll-up and the children's calls of its moment; an adjustment stands beside until the next call.
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { adjustment, call } from '@/db/schema/call';
import { lineage } from '@/db/schema/lineage';
import { opportunity } from '@/db/schema/opportunity';
import { teamSeat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { readRollUp } from '@/server/reads/call-grounds';
import { readDealTotals } from '@/server/reads/deal-totals';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { adjustmentMake } from './adjustment-make';
import { adjustmentWithdraw } from './adjustment-withdraw';
import { callImport } from './call-import';
import { callSubmit } from './call-submit';
import { callWithdraw } from './call-withdraw';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';

let world: DealWorld;
let north: string;
beforeAll(async () => {
  world = await makeDealWorld();
  await world.addDeal({ category: 'commit', amount: '30000' });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const [led] = await world.owner
    .select()
    .from(teamSeat)
    .where(eq(teamSeat.seatId, world.seats.manager.seatId));
  north = led?.teamId ?? '';
});
afterAll(() => world.close());

const about = (more = {}) => ({
  nodeKind: 'team',
  nodeId: north,
  periodKey: 'FY2026-Q2',
  category: 'commit',
  ...more,
});
const rows = () => world.owner.select().from(call).orderBy(call.at, call.id);

it('keeps the roll-up and each child’s call, and the difference against the last one', async () => {
  const { rep, manager } = world.seats;
  const own = { nodeKind: 'seat', nodeId: rep.seatId, amount: '28000', reasonCode: 'known_risk' };
  expect(await world.run(callSubmit, rep, about(own))).toMatchObject({ status: 'applied' });
  const first = await world.run(callSubmit, manager, about({ amount: '31000', reasonCode: 'known_upside' }));
  expect(first).toMatchObject({
    result: { differenceToRollUp: '1000', differenceToLast: null, isLate: false },
  });
  const second = await world.run(
    callSubmit,
    manager,
    about({ amount: '30500.50', reasonCode: 'correction' }),
  );
  expect(second).toMatchObject({ result: { differenceToLast: '-499.5' } });
  const last = (await rows()).at(-1);
  expect(last).toMatchObject({ rollUp: '30000', windowClosesOn: '2026-05-13' });
  expect(last?.childCalls).toContainEqual(expect.objectContaining({ nodeId: rep.seatId, amount: '28000' }));
});

it('asks why where the call is not what rolled up, and calls no team of others', async () => {
  const { rep, manager } = world.seats;
  expect(
    await world.run(callSubmit, manager, about({ amount: '1', reasonCode: 'as_rolled_up' })),
  ).toMatchObject({
    status: 'refused',
    remedies: ['reason_code'],
  });
  expect(
    await world.run(callSubmit, rep, about({ amount: '30000', reasonCode: 'as_rolled_up' })),
  ).toMatchObject({
    status: 'refused',
    code: 'no_permission',
  });
});

it('stands on the forecast’s own number: a deal that no source shows any more, is merged away or void is in neither', async () => {
  const commit = { category: 'commit', amount: '7000' } as const;
  const [vanished, merged] = [await world.addDeal(commit), await world.addDeal(commit)];
  await world.addDeal({ ...commit, phase: 'void' });
  await world.owner
    .update(opportunity)
    .set({ vanishedImportId: opportunity.importId })
    .where(eq(opportunity.id, vanished));
  await world.owner.insert(lineage).values({
    workspaceId: world.workspaceId,
    opportunityId: merged,
    kind: 'merged_into',
    otherOpportunityId: world.dealId,
    isConfirmed: 1,
    state: 'confirmed',
    at: NOW,
  });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const [grounds, forecast] = await withWorkspace(world.workspaceId, async (tx) => [
    await readRollUp(
      tx,
      { nodeKind: 'team', nodeId: north, periodKey: 'FY2026-Q2', category: 'commit' },
      { startsOn: '2026-04-01', endsOn: '2026-06-30' },
      '2026-05-13',
    ),
    await readDealTotals(
      tx,
      seatedAs(world, 'manager'),
      DealFilter.parse({
        period: 'FY2026-Q2',
        basis: 'accepted',
        team: north,
        category: ['commit', 'closed'],
      }),
    ),
  ]);
  expect([grounds, forecast.total]).toEqual(['30000', '30000']);
});

it('is withdrawn with a code while its window is open, and stands afterwards', async () => {
  const { manager } = world.seats;
  const made = await world.run(callSubmit, manager, about({ amount: '29000', reasonCode: 'known_risk' }));
  const callId = made.status === 'applied' ? made.result.callId : '';
  const withdraw = (now: Date) =>
    world.run(callWithdraw, manager, { callId, reasonCode: 'wrong_value' }, { now });
  expect(await withdraw(new Date('2026-05-13T16:00:00Z'))).toMatchObject({
    status: 'refused',
    code: 'frozen',
  });
  expect(await withdraw(new Date('2026-05-13T15:59:00Z'))).toMatchObject({ status: 'applied' });
  expect(await withdraw(NOW)).toMatchObject({ status: 'refused', code: 'undone_already' });
});

it('is marked late after its window', async () => {
  const late = new Date('2026-05-14T09:00:00Z');
  const input = about({ amount: '29500', reasonCode: 'data_lag' });
  expect(await world.run(callSubmit, world.seats.manager, input, { now: late })).toMatchObject({
    result: { isLate: true },
  });
});

it('ends the adjustments beside it', async () => {
  const { manager } = world.seats;
  const made = await world.run(adjustmentMake, manager, about({ amount: '-2000', reasonCode: 'known_risk' }));
  expect(made).toMatchObject({ status: 'applied' });
  const before = await world.run(callSubmit, manager, about({ amount: '30000', reasonCode: 'as_rolled_up' }));
  expect(before).toMatchObject({ result: { differenceToRollUp: '0' } });
  const [held] = await world.owner.select().from(adjustment);
  expect(held?.expiredByCallId).toBe(before.status === 'applied' ? before.result.callId : '');
});

it('ends them by the workspace’s clock, by which a freeze of a past moment asks what stood', async () => {
  const { manager } = world.seats;
  await world.owner.update(workspace).set({ clockKind: 'fixed', clockAt: NOW });
  const wall = { now: new Date('2026-11-27T09:00:00Z') };
  for (const amount of ['-300', '-400']) {
    const made = about({ amount, reasonCode: 'known_risk' });
    expect(await world.run(adjustmentMake, manager, made, wall)).toMatchObject({ status: 'applied' });
  }
  const [taken] = await world.owner.select().from(adjustment).where(eq(adjustment.amount, '-400'));
  const back = { adjustmentId: taken?.id, reasonCode: 'wrong_value' };
  expect(await world.run(adjustmentWithdraw, manager, back, wall)).toMatchObject({ status: 'applied' });
  const next = about({ amount: '29000', reasonCode: 'known_risk' });
  expect(await world.run(callSubmit, manager, next, wall)).toMatchObject({ status: 'applied' });
  const rows = await world.owner
    .select()
    .from(adjustment)
    .where(inArray(adjustment.amount, ['-300', '-400']))
    .orderBy(adjustment.amount);
  expect(rows.map((row) => [row.amount, row.expiredAt, row.withdrawnAt])).toEqual([
    ['-400', null, NOW],
    ['-300', NOW, null],
  ]);
  await world.owner.update(workspace).set({ clockKind: 'real', clockAt: null });
});

it('comes from a file once: the same file again changes nothing, a bad row refuses all', async () => {
  const past = { ...about(), amount: '500', calledOn: '2026-04-08', rollUp: '600' };
  const send = (input: object) => world.run(callImport, world.seats.finance, input);
  expect(await send({ rows: [past] })).toMatchObject({ result: { added: 1, unchanged: 0 } });
  expect(await send({ rows: [past] })).toMatchObject({ result: { added: 0, unchanged: 1 } });
  expect(await send({ rows: [{ ...past, amount: '550' }] })).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('with 500 EUR, and the file says 550'),
  });
  expect(await send({ rows: [{ ...past, calledOn: '2026-05-14' }] })).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('2026-05-14'),
  });
  expect(await send({ rows: [{ ...past, calledOn: '2026-04-15', rollUp: '500.00' }] })).toMatchObject({
    result: { added: 1 },
  });
  const codes = (await rows()).filter(({ isImported }) => isImported).map(({ reasonCode }) => reasonCode);
  expect(codes).toEqual(['imported', 'as_rolled_up']);
  const live = about({ amount: '1', reasonCode: 'imported' });
  expect(await world.run(callSubmit, world.seats.manager, live)).toMatchObject({ code: 'invalid_input' });
  // Its window had closed on the Wednesday before.
  await send({ rows: [{ ...past, calledOn: '2026-05-07' }] });
  const [late] = (await rows()).filter(({ isImported, isLate }) => isImported && isLate);
  expect(late).toMatchObject({ windowClosesOn: '2026-05-06' });
  expect(await send({ rows: [{ ...past, periodKey: 'FY2026-Q9' }] })).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('FY2026-Q9'),
  });
});
