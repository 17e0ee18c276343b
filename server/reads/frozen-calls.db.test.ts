// A late call and a withdrawn one are marked so on the forecast, on the snapshot and in its export, and a review asks for all of it; accuracy is of the whole tree's call of one week.
import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { adjustment, call } from '@/db/schema/call';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { team, teamSeat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { addAmounts } from '@/server/core/money/amounts';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { adjustmentMake } from '@/server/moves/adjustment-make';
import { adjustmentWithdraw } from '@/server/moves/adjustment-withdraw';
import { callSubmit } from '@/server/moves/call-submit';
import { callWithdraw } from '@/server/moves/call-withdraw';
import { quotasSet } from '@/server/moves/quotas-set';
import { snapshotDispose } from '@/server/moves/snapshot-dispose';
import { NOW } from '@/server/moves/testing/deal-world';
import { workspaceSetSnapshots } from '@/server/moves/workspace-set-snapshots';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readTopCall } from './accuracy/top-call';
import { readCallPanel } from './call-panel';
import { readSnapshotPage } from './snapshot-page';
import { readSnapshotReview } from './snapshot-review';

/** Thursday: the window closed on Wednesday at 18:00, the next one opens on Friday. */
const LATE = new Date('2026-05-14T09:00:00.000Z');
let world: FreezeWorld;
let nodeId: string;
beforeAll(async () => {
  world = await makeFreezeWorld(4);
  const { seatId } = world.seats.manager;
  const [led] = await world.owner.select().from(teamSeat).where(eq(teamSeat.seatId, seatId));
  nodeId = led?.teamId ?? '';
});
afterAll(() => world.close());

const about = (amount: string) => ({
  nodeKind: 'team',
  nodeId,
  periodKey: 'FY2026-Q2',
  category: 'commit',
  amount,
  reasonCode: 'known_risk',
});

it('is marked wherever it is shown, with what it changed', async () => {
  const { manager } = world.seats;
  const taken = await world.run(callSubmit, manager, about('41000'));
  if (taken.status !== 'applied') throw new Error(taken.status);
  const withdrawn = { callId: taken.result.callId, reasonCode: 'wrong_value' };
  expect(await world.run(callWithdraw, manager, withdrawn)).toMatchObject({ status: 'applied' });
  await world.run(callSubmit, manager, about('40000'));

  const asked = { now: LATE, mode: 'preview' } as const;
  expect(await world.run(callSubmit, manager, about('39500.5'), asked)).toMatchObject({
    status: 'would_apply',
    result: { isLate: true, differenceToLast: '-499.5' },
  });
  await world.run(callSubmit, manager, about('39500.5'), { now: LATE });

  const marks = [
    { amount: '39500.5', isLate: true, withdrawn: null },
    { amount: '40000', isLate: false, withdrawn: null },
    { amount: '41000', isLate: false, withdrawn: 'wrong_value' },
  ];
  const seat = { ...seatedAs(world, 'manager'), effectiveAt: LATE, today: '2026-05-14' };
  const panel = await withWorkspace(world.workspaceId, (tx) => readCallPanel(tx, seat, 'FY2026-Q2'));
  expect(panel?.window.isLate).toBe(true);
  const commit = panel?.nodes[0]?.categories.find(({ category }) => category === 'commit');
  expect(commit?.last).toMatchObject({ amount: '39500.5', isLate: true });
  expect(commit?.history).toMatchObject(marks);

  const [one = ''] = world.dealIds;
  const opportunityId = one;
  for (const more of [{ opportunityId }, {}])
    expect(
      await world.run(adjustmentMake, manager, { ...about('-1200'), ...more, reasonCode: 'deal_timing' }),
    ).toMatchObject({ status: 'applied' });
  // One that was taken back is in no freeze.
  const mistaken = { ...about('-700'), reasonCode: 'deal_timing' };
  expect(await world.run(adjustmentMake, manager, mistaken)).toMatchObject({ status: 'applied' });
  const [back] = await world.owner.select().from(adjustment).where(eq(adjustment.amount, '-700'));
  expect(
    await world.run(adjustmentWithdraw, manager, { adjustmentId: back?.id, reasonCode: 'wrong_value' }),
  ).toMatchObject({ status: 'applied' });
  const quota = { periodKey: 'FY2026-Q2', expectedVersion: 0, effectiveFrom: '2026-04-01' };
  const [top] = await world.owner.select().from(team).where(eq(team.name, 'All'));
  for (const of of [
    { nodeKind: 'team', nodeId, amount: '60000', currency: 'EUR' },
    { nodeKind: 'seat', nodeId: world.seats.rep.seatId, amount: '20000', currency: 'EUR' },
    { nodeKind: 'seat', nodeId: world.seats.peer.seatId, amount: '20000', currency: 'USD' },
    { nodeKind: 'team', nodeId: top?.id, amount: '30000', currency: 'EUR', periodKey: 'FY2026-M04' },
    { nodeKind: 'team', nodeId: top?.id, amount: '25000', currency: 'EUR', periodKey: 'FY2026-M05' },
    { nodeKind: 'team', nodeId: top?.id, amount: '35000', currency: 'EUR', periodKey: 'FY2026-M06' },
  ])
    expect(await world.run(quotasSet, world.seats.revops_admin, { ...quota, ...of })).toMatchObject({
      status: 'applied',
    });
  await world.freeze(await world.ask({ teamIds: [nodeId] }));
  const id = await world.ask({ teamIds: [nodeId] });
  await world.freeze(id);
  const page = await withWorkspace(world.workspaceId, (tx) => readSnapshotPage(tx, id));
  expect(page?.said).toMatchObject({ count: 3, calls: marks.map((mark) => ({ ...mark, node: 'North' })) });

  const bundle = await world.bundle(id);
  expect(verifyBytes(bundle)).toMatchObject({ ok: true });
  const exported = strFromU8(unzipSync(bundle)['calls.ndjson'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(exported.map(({ amount, late, withdrawn: out }) => [amount, late, out?.code ?? null])).toEqual([
    ['41000', false, 'wrong_value'],
    ['40000', false, null],
    ['39500.5', true, null],
  ]);
  const sheets = unzipSync(unzipSync(bundle)['snapshot.xlsx'] ?? new Uint8Array());
  const text = Object.entries(sheets).flatMap(([name, bytes]) =>
    name.includes('sheet') ? strFromU8(bytes) : [],
  );
  expect(page?.adjustments).toMatchObject([
    { node: 'North', amount: '-1200', dealId: one },
    { node: 'North', amount: '-1200', deal: null },
  ]);
  const open = page?.categories
    .filter(({ category }) => category !== 'closed' && category !== 'omitted')
    .reduce((sum, { total }) => addAmounts(sum, total), '0');
  expect(page?.quotas).toMatchObject([
    { node: 'North', amount: '60000', isScope: true, stood: { closed: '0', open }, why: null },
    { node: 'All', amount: '90000', isScope: false, stood: null, why: 'Only in part frozen' },
    { node: 'The peer', currency: 'USD', stood: null, why: 'Added up by team' },
    { node: 'The rep', amount: '20000', stood: null, why: 'Added up by team' },
  ]);
  expect(Number(page?.quotas[0]?.stood?.coverage)).toBeGreaterThan(0);
  for (const { stood } of page?.quotas ?? [])
    if (stood) expect(text.join('')).toContain(`${stood.coverage} ×`);
  // The same lines as a minute ago: the waterfall starts and ends at what the totals say, and nothing moved.
  for (const words of [
    ...['Roll-up then', 'Late', 'Withdrawn: Wrong value', 'In force from', 'The whole node'],
    ...['Last snapshot', 'This snapshot', 'Left over', 'nothing is left over'],
  ])
    expect(text.join('')).toContain(words);
});

it('is reviewed by the rules and with everything that was frozen, whatever is set, said or ends later', async () => {
  const { finance, revops_admin } = world.seats;
  const [omitted = '', ...left] = world.dealIds;
  await world.owner
    .update(commitment)
    .set({ category: 'omitted' })
    .where(eq(commitment.opportunityId, omitted));
  await world.owner.update(opportunity).set({ createdOn: '2026-01-15' });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const id = await world.ask();
  await world.freeze(id);
  // Of the day before anything was adjusted.
  const before = await world.ask({ asOf: '2026-05-12' });
  await world.freeze(before);
  const [home] = await world.owner.select().from(workspace);
  const review = { reviewAmount: '999999999', varianceShare: '1' };
  const rules = { expectedVersion: home?.version, rules: { review } };
  expect(await world.run(workspaceSetSnapshots, revops_admin, rules)).toMatchObject({ status: 'applied' });

  const read = (of: string, shown?: number) =>
    withWorkspace(world.workspaceId, (tx) => readSnapshotReview(tx, of, shown));
  const asked = await read(id);
  const named = (kind: string) => asked?.items.filter((item) => item.kind === kind) ?? [];
  expect(asked).toMatchObject({ threshold: '100.0125', varianceShare: '0.05', count: asked?.items.length });
  expect(
    named('line')
      .map(({ subjectId }) => subjectId)
      .sort(),
  ).toEqual([world.dealId, ...left].sort());
  // Dollars have no rate: nobody knows that it is small.
  expect(named('line')[0]).toMatchObject({ amount: null, own: { amount: '10003.25', currency: 'USD' } });
  expect(named('adjustment')).toMatchObject([{ amount: '-1200' }, { amount: '-1200' }]);
  expect((await read(before))?.items.filter(({ kind }) => kind === 'adjustment')).toEqual([]);
  // A team without these deals and seats has none of their adjustments to judge.
  const [other] = await world.owner
    .insert(team)
    .values({ workspaceId: world.workspaceId, id: uuidv7(), name: 'Beside' })
    .returning();
  const beside = await world.ask({ teamIds: [other?.id] });
  await world.freeze(beside);
  expect((await read(beside))?.items.filter(({ kind }) => kind === 'adjustment')).toEqual([]);
  const judge = (values: object, now = NOW) =>
    world.run(snapshotDispose, finance, { snapshotId: id, disposition: 'accepted', ...values }, { now });
  const nextDay = new Date('2026-05-13T22:30:00.000Z');
  const [{ kind, subjectId } = { kind: 'line', subjectId: '' }] = named('line');
  const later = (followUpOn: string) =>
    judge({ kind, subjectId, disposition: 'follow_up', followUpOn }, nextDay);
  expect(await later('2026-05-14')).toMatchObject({ status: 'refused', code: 'invalid_input' });
  expect(await later('2026-05-15')).toMatchObject({ status: 'applied' });
  expect(await judge({ kind: 'line', subjectId: omitted })).toMatchObject({ status: 'refused' });

  // One line is listed at a time, and none is left out of what is open.
  for (let open = (asked?.count ?? 0) - 1; open > 0; open -= 1) {
    const one = await read(id, 1);
    expect(one).toMatchObject({ open, count: asked?.count });
    const next = one?.items.find(({ disposition }) => disposition === null);
    expect(await judge({ kind: next?.kind, subjectId: next?.subjectId })).toMatchObject({
      status: 'applied',
    });
  }
  expect(await read(id)).toMatchObject({ open: 0, count: asked?.count });
});

it('is held against what every top of the tree called in that very week, in time', async () => {
  const week = '2026-05-13';
  const period = { key: 'FY2026-Q1', label: 'Q4 2025', startsOn: '2025-10-01', endsOn: '2025-12-31' };
  const say = (of: string, amount: string, more: Partial<typeof call.$inferInsert> = {}) =>
    world.owner.insert(call).values({
      ...about(amount),
      nodeKind: 'team',
      category: 'commit',
      nodeId: of,
      periodKey: period.key,
      workspaceId: world.workspaceId,
      id: uuidv7(),
      currency: 'EUR',
      at: new Date('2026-05-12T09:00:00Z'),
      recordedAt: LATE,
      moveId: uuidv7(),
      windowClosesOn: week,
      ...more,
    });
  const read = () => withWorkspace(world.workspaceId, (tx) => readTopCall(tx, period, week, 'EUR'));
  const [all] = await world.owner.select().from(team).where(eq(team.name, 'All'));
  const top = all?.id ?? '';
  await say(top, '900', { windowClosesOn: '2026-05-20' });
  expect(await read()).toBeNull();
  await say(top, '100');
  await say(top, '110', { at: new Date('2026-05-13T09:00:00Z') });
  await say(top, '500', { at: LATE, isLate: true });
  expect(await read()).toEqual({ amount: '110', week, nodes: ['All'] });

  // What was called for best case is no commit.
  await say(top, '130', { category: 'best_case' });
  expect(await read()).toMatchObject({ amount: '110' });
  const best = await withWorkspace(world.workspaceId, (tx) =>
    readTopCall(tx, period, week, 'EUR', 'best_case'),
  );
  expect(best).toMatchObject({ amount: '130' });

  const second = uuidv7();
  await world.owner.insert(team).values({ workspaceId: world.workspaceId, id: second, name: 'South' });
  await world.owner.insert(teamSeat).values({
    workspaceId: world.workspaceId,
    teamId: second,
    seatId: world.seats.peer.seatId,
    validFrom: '2026-01-01',
  });
  expect(await read()).toBeNull();
  await say(second, '40');
  expect(await read()).toEqual({ amount: '150', week, nodes: ['All', 'South'] });
});
