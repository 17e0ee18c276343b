import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { moveRequest } from '@/db/schema/request';
import { readRequests } from '@/server/reads/requests/request-list';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { commitmentChange } from './commitment-change';
import { factConfirm } from './fact-confirm';
import type { Outcome } from './outcome';
import { requestClose } from './request-close';
import { requestDecline } from './request-decline';
import { requestMake } from './request-make';
import { requestWithdraw } from './request-withdraw';
import { commitmentChangeAsAsked } from './requests/commitment-change-as-asked';
import { snapshotFreeze } from './snapshot-freeze';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from './testing/deal-world';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
// Every test asks about a deal of its own.
beforeEach(async () => {
  world.dealId = await world.addDeal();
});

const change = () => ({
  opportunityId: world.dealId,
  field: 'next_step',
  value: '2026-06-02 · Call them',
  expectedVersion: 1,
});

/** What the manager, who may not change it, was refused. */
async function refusalOf(who: SeatName, input: object = change()): Promise<string> {
  const refused = await world.run(commitmentChange, world.seats[who], input);
  if (refused.status !== 'refused' || !refused.moveId) throw new Error(`${who} was not refused.`);
  return refused.moveId;
}

async function ask(who: SeatName = 'manager', more: object = { asked: change() }) {
  const refusedMoveId = await refusalOf(who);
  const page = `/deals/${world.dealId}`;
  const sent = { refusedMoveId, remedy: 'ask_owner', note: 'They wrote me.', page, ...more };
  return world.run(requestMake, world.seats[who], sent);
}

function idOf(outcome: Outcome<{ requestId: string }>): string {
  if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome.result.requestId;
}

const stateOf = async (requestId: string) =>
  (await world.owner.select().from(moveRequest).where(eq(moveRequest.id, requestId)))[0];
const stepOf = async () =>
  (await world.owner.select().from(commitment).where(eq(commitment.opportunityId, world.dealId)))[0]?.accepted
    .next_step?.value;
const listOf = (who: SeatName) =>
  withWorkspace(world.workspaceId, (tx) => readRequests(tx, seatedAs(world, who)));

describe('asking', () => {
  test('puts the refused change to the owner of the deal, who sees the exact difference', async () => {
    const requestId = idOf(await ask());
    const { ofYou } = await listOf('rep');
    expect(ofYou.find(({ id }) => id === requestId)).toMatchObject({
      label: 'Change a commitment',
      askedBy: 'The manager',
      askedOf: ['The rep'],
      note: 'They wrote me.',
      expiresOn: '2026-05-27',
      change: {
        field: 'next_step',
        from: '2026-05-20 · Call',
        to: '2026-06-02 · Call them',
        hasMovedOn: false,
      },
    });
    expect((await listOf('manager')).yours.find(({ id }) => id === requestId)).toMatchObject({
      state: 'open',
    });
    expect((await listOf('finance')).ofYou).toEqual([]);
  });

  test('for the same thing twice is one request, however many ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => ask()));
    expect(new Set(outcomes.map(idOf)).size).toBe(1);
    const isNew = outcomes.filter((each) => each.status === 'applied' && each.result.isNew);
    expect(isNew).toHaveLength(1);
  });

  test('takes nothing but what was refused, and nothing that somebody else was refused', async () => {
    const other = await ask('manager', { asked: { ...change(), value: '2026-06-03 · Sign' } });
    expect(other).toMatchObject({ status: 'refused', code: 'not_what_was_refused' });
    const refusedMoveId = await refusalOf('manager');
    const sent = { refusedMoveId, remedy: 'ask_owner', page: '/deals' };
    expect(await world.run(requestMake, world.seats.leader, sent)).toMatchObject({ code: 'not_found' });
    const wrong = { ...sent, remedy: 'approval:finance' };
    expect(await world.run(requestMake, world.seats.manager, wrong)).toMatchObject({ code: 'not_askable' });
    const away = { ...sent, page: '//evil.example' };
    expect(await world.run(requestMake, world.seats.manager, away)).toMatchObject({ code: 'invalid_input' });
  });

  test('ends with the sight of the deal', async () => {
    const requestId = idOf(await ask());
    await world.owner
      .update(opportunity)
      .set({ ownerSeatId: world.seats.leader.seatId })
      .where(eq(opportunity.id, world.dealId));
    for (const who of ['rep', 'manager'] as const) {
      const list = await listOf(who);
      expect([...list.ofYou, ...list.yours].map(({ id }) => id)).not.toContain(requestId);
      expect(await world.run(requestWithdraw, world.seats[who], { requestId })).toMatchObject({
        code: 'not_found',
      });
    }
  });
});

test('nobody has more than fifty requests waiting', async () => {
  const { workspaceId, owner, seats } = world;
  const requestId = idOf(await ask('finance'));
  const [row] = await owner.select().from(moveRequest).where(eq(moveRequest.id, requestId));
  if (!row) throw new Error('The request is there.');
  const more = Array.from({ length: 49 }, () => ({ ...row, id: uuidv7(), inputDigest: new Uint8Array() }));
  await owner.insert(moveRequest).values(more);
  const next = { asked: { ...change(), value: '2026-06-04 · Sign' } };
  const refusedMoveId = await refusalOf('finance', next.asked);
  const sent = { refusedMoveId, remedy: 'ask_owner', page: '/deals', ...next };
  expect(await world.run(requestMake, seats.finance, sent)).toMatchObject({ code: 'too_many_open' });
  // The same thing again is no other request.
  expect(await ask('finance')).toMatchObject({ result: { requestId, isNew: false } });
  await owner.delete(moveRequest).where(eq(moveRequest.workspaceId, workspaceId));
});

describe('answering', () => {
  test('does it as asked: one entry of the very move, as whoever answers', async () => {
    const requestId = idOf(await ask());
    const done = await world.run(commitmentChangeAsAsked, world.seats.rep, { requestId });
    expect(done).toMatchObject({ status: 'applied', result: { requestId, version: 2 } });
    expect(await stepOf()).toBe('Call them');
    if (done.status !== 'applied') return;
    expect(await stateOf(requestId)).toMatchObject({
      state: 'done',
      closedBySeatId: world.seats.rep.seatId,
      closedMoveId: done.moveId,
    });
    const [entry] = await world.owner.select().from(auditEntry).where(eq(auditEntry.moveId, done.moveId));
    expect(entry).toMatchObject({ kind: 'commitment.change', actorId: world.seats.rep.seatId });
    const [own] = (await listOf('manager')).yours;
    expect(own).toMatchObject({ id: requestId, state: 'done', closedBy: 'The rep' });
  });

  test('is a conflict with both values where the deal has moved on, and leaves the request open', async () => {
    const requestId = idOf(await ask());
    const own = { ...change(), value: '2026-05-29 · Send the papers' };
    await world.run(commitmentChange, world.seats.rep, own);
    expect(await world.run(commitmentChangeAsAsked, world.seats.rep, { requestId })).toMatchObject({
      code: 'conflict',
      detail: { yours: '2026-06-02 · Call them', theirs: '2026-05-29 · Send the papers', by: 'The rep' },
    });
    expect(await stateOf(requestId)).toMatchObject({ state: 'open' });
    expect((await listOf('rep')).ofYou.find(({ id }) => id === requestId)?.change?.hasMovedOn).toBe(true);
  });

  test('is for those it is put to: not for the asker, a peer, a leader or finance', async () => {
    const requestId = idOf(await ask());
    for (const who of ['manager', 'peer', 'leader', 'finance', 'auditor'] as const) {
      const said = await world.run(requestClose, world.seats[who], { requestId });
      const did = await world.run(commitmentChangeAsAsked, world.seats[who], { requestId });
      expect([who, said.status, did.status]).toEqual([who, 'refused', 'refused']);
    }
    expect(await world.run(requestClose, world.seats.manager, { requestId })).toMatchObject({
      code: 'nobody_approves_own_move',
    });
    expect(await world.run(requestClose, world.seats.leader, { requestId })).toMatchObject({
      code: 'not_found',
    });
    expect(await stateOf(requestId)).toMatchObject({ state: 'open' });
  });

  test('applies once of fifty at the same time', async () => {
    const requestId = idOf(await ask());
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        place % 2 === 0
          ? world.run(commitmentChangeAsAsked, world.seats.rep, { requestId })
          : world.run(requestClose, world.seats.rep, { requestId }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'applied')).toHaveLength(1);
    const codes = outcomes.flatMap((each) => (each.status === 'refused' ? [each.code] : []));
    expect(new Set(codes)).toEqual(new Set(['conflict']));
  });

  test('declines with a code that the asker reads, and takes nothing back after that', async () => {
    const requestId = idOf(await ask());
    const why = { requestId, reasonCode: 'reason_not_convincing', note: 'They are on leave.' };
    expect(await world.run(requestDecline, world.seats.rep, why)).toMatchObject({ status: 'applied' });
    const [own] = (await listOf('manager')).yours;
    expect(own).toMatchObject({
      id: requestId,
      state: 'declined',
      closedCode: 'reason_not_convincing',
      closedNote: 'They are on leave.',
    });
    expect(await world.run(requestWithdraw, world.seats.manager, { requestId })).toMatchObject({
      code: 'conflict',
    });
    expect(await world.run(commitmentChangeAsAsked, world.seats.rep, { requestId })).toMatchObject({
      code: 'conflict',
      reason: 'Somebody declined it before you.',
    });
  });

  test('ends when the asker takes it back, and on the day after its last', async () => {
    const taken = idOf(await ask());
    expect(await world.run(requestWithdraw, world.seats.rep, { requestId: taken })).toMatchObject({
      code: 'no_permission',
    });
    await world.run(requestWithdraw, world.seats.manager, { requestId: taken });
    expect(await world.run(requestClose, world.seats.rep, { requestId: taken })).toMatchObject({
      code: 'conflict',
    });
    const again = await ask();
    expect(again).toMatchObject({ result: { isNew: true } });
    const late = new Date(NOW.getTime() + 20 * 86_400_000);
    const outcome = await world.run(requestClose, world.seats.rep, { requestId: idOf(again) }, { now: late });
    expect(outcome).toMatchObject({ code: 'conflict', reason: expect.stringContaining('ran out') });
  });
});

test('what a manager may do is put to every lead above, and to none below', async () => {
  const factId = await world.addFact({
    kind: 'pointer',
    strength: 0,
    side: 'seller',
    proposedBySeatId: world.seats.rep.seatId,
  });
  const saw = { kind: 'mail', day: '2026-05-12', counterparty: 'A buyer', amount: '100.00' };
  const sent = { factId, opportunityId: world.dealId, saw };
  const refused = await world.run(factConfirm, world.seats.rep, sent);
  if (refused.status !== 'refused') throw new Error('Nobody confirms what they attached.');
  const about = { refusedMoveId: refused.moveId, remedy: 'approval:manager', asked: sent, page: '/deals' };
  const requestId = idOf(await world.run(requestMake, world.seats.rep, about));
  for (const who of ['manager', 'leader'] as const)
    expect((await listOf(who)).ofYou.map(({ id }) => id)).toContain(requestId);
  for (const who of ['peer', 'finance', 'revops_admin', 'auditor'] as const)
    expect((await listOf(who)).ofYou.map(({ id }) => id)).not.toContain(requestId);
  expect(await world.run(requestClose, world.seats.leader, { requestId })).toMatchObject({
    status: 'applied',
  });
});

test('a move about no deal is put to whoever may make it, who opens the page', async () => {
  const freeze = { snapshotId: uuidv7(), periodKey: 'FY2026-Q2', reasonCode: 'adhoc' };
  const refused = await world.run(snapshotFreeze, world.seats.rep, freeze);
  expect(refused).toMatchObject({
    status: 'refused',
    remedies: expect.arrayContaining(['approval:finance']),
  });
  if (refused.status !== 'refused') return;
  const sent = {
    refusedMoveId: refused.moveId,
    remedy: 'approval:finance',
    asked: freeze,
    page: '/snapshots',
  };
  const requestId = idOf(await world.run(requestMake, world.seats.rep, sent));
  expect((await listOf('finance')).ofYou).toMatchObject([
    { id: requestId, change: null, page: '/snapshots' },
  ]);
  expect(await world.run(commitmentChangeAsAsked, world.seats.finance, { requestId })).toMatchObject({
    code: 'not_found',
  });
  expect(await world.run(requestClose, world.seats.finance, { requestId: uuidv7() })).toMatchObject({
    code: 'not_found',
  });
  expect(await world.run(requestClose, world.seats.finance, { requestId, note: 'Frozen.' })).toMatchObject({
    status: 'applied',
  });
});
