// A late call and a withdrawn one are marked so on the forecast, on the snapshot and in its export; what a call changes is known before it is made.
import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { team, teamSeat } from '@/db/schema/seat';
import { addAmounts } from '@/server/core/money/amounts';
import { adjustmentMake } from '@/server/moves/adjustment-make';
import { callSubmit } from '@/server/moves/call-submit';
import { callWithdraw } from '@/server/moves/call-withdraw';
import { quotasSet } from '@/server/moves/quotas-set';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readCallPanel } from './call-panel';
import { readSnapshotPage } from './snapshot-page';

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
  const quota = { periodKey: 'FY2026-Q2', expectedVersion: 0, effectiveFrom: '2026-04-01' };
  const [top] = await world.owner.select().from(team).where(eq(team.name, 'All'));
  for (const of of [
    { nodeKind: 'team', nodeId, amount: '60000', currency: 'EUR' },
    { nodeKind: 'seat', nodeId: world.seats.rep.seatId, amount: '20000', currency: 'EUR' },
    { nodeKind: 'seat', nodeId: world.seats.peer.seatId, amount: '20000', currency: 'USD' },
    { nodeKind: 'team', nodeId: top?.id, amount: '90000', currency: 'EUR' },
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
    { node: 'The peer', currency: 'USD', stood: null, why: 'Not in EUR' },
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
