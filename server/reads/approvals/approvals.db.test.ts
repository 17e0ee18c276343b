// Whom a request waits for, what it would change, and who may decide while somebody is away.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { delegation } from '@/db/schema/delegation';
import { itemRuling } from '@/db/schema/ruling';
import { seat, team, teamParent, teamSeat } from '@/db/schema/seat';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import type { PersonActor } from '@/server/moves/actor';
import { delegationEnd } from '@/server/moves/delegation-end';
import { delegationStart } from '@/server/moves/delegation-start';
import { itemApproveWaiver } from '@/server/moves/item-approve-waiver';
import { itemRefuseWaiver } from '@/server/moves/item-refuse-waiver';
import { itemWaive } from '@/server/moves/item-waive';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readApprovals } from './approval-list';

let world: DealWorld;
/** Leads another team under the same root. */
let neighbour: PersonActor;
beforeAll(async () => {
  world = await makeDealWorld();
  neighbour = await addNeighbour();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
  await world.owner.delete(itemRuling);
  await world.owner.delete(delegation);
});

async function addNeighbour(): Promise<PersonActor> {
  const { owner, workspaceId } = world;
  const made: PersonActor = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: 'manager' };
  const teamId = uuidv7();
  const [root] = await owner.select().from(team).where(eq(team.name, 'All'));
  const validFrom = '2026-01-01';
  await owner.insert(team).values({ workspaceId, id: teamId, name: 'South' });
  await owner.insert(teamParent).values({ workspaceId, teamId, parentId: root?.id ?? null, validFrom });
  const { seatId: id, personId, role } = made;
  await owner.insert(seat).values({ workspaceId, id, personId, role, name: 'The neighbour' });
  await owner.insert(teamSeat).values({ workspaceId, teamId, seatId: id, isLead: true, validFrom });
  return made;
}

async function ask(amount = '50000'): Promise<string> {
  world.dealId = await world.addDeal({ amount });
  await runEvaluation(world.workspaceId, { ids: [world.dealId] }, 'test', NOW);
  const outcome = await world.run(itemWaive, world.seats.rep, {
    opportunityId: world.dealId,
    itemKey: 'proposal',
    reasonCode: 'customer_policy',
    until: '2026-05-31',
    note: 'They sign standard terms.',
  });
  if (outcome.status !== 'needs_approval') throw new Error(JSON.stringify(outcome));
  return outcome.result.rulingId;
}
const listFor = (name: SeatName, more: { today?: string; actor?: PersonActor } = {}) => {
  const seated = { ...seatedAs(world, name), ...(more.today ? { today: more.today } : {}) };
  const actor = more.actor ? { ...seated.actor, ...more.actor } : seated.actor;
  return withWorkspace(world.workspaceId, (tx) => readApprovals(tx, { ...seated, actor }));
};
const waitingFor = async (name: SeatName, today?: string) =>
  (await listFor(name, { today })).waiting.map(({ turn, waitsFor }) => ({ turn, ...waitsFor }))[0];

describe('a waiver that waits', () => {
  it('shows the exact difference, who asks, why and until when', async () => {
    await ask();
    expect((await listFor('manager')).waiting).toMatchObject([
      {
        opportunityId: world.dealId,
        itemKey: 'proposal',
        askedBy: 'The rep',
        reasonCode: 'customer_policy',
        note: 'They sign standard terms.',
        until: '2026-05-31',
        turn: 'yours',
        difference: { item: { from: 'not_observable', to: 'waived' }, dollars: { from: 'gap' } },
      },
    ]);
    expect((await listFor('manager')).policies).toContainEqual({
      id: 'above_review_finance_only',
      effect: 'forbid',
      reason: 'The deal is above the review amount: finance confirms its evidence and approves its waivers.',
    });
  });

  it('waits for the nearest lead, then the one above as well, then finance', async () => {
    await ask();
    expect(await waitingFor('manager')).toEqual({
      turn: 'yours',
      names: ['The manager'],
      escalatesOn: '2026-05-15',
      next: 'The leader',
    });
    expect(await waitingFor('leader')).toMatchObject({ turn: 'allowed' });
    expect(await waitingFor('finance')).toMatchObject({ turn: 'allowed' });
    expect(await waitingFor('leader', '2026-05-15')).toMatchObject({
      turn: 'yours',
      names: ['The manager', 'The leader'],
      next: 'Finance',
    });
    expect(await waitingFor('finance', '2026-05-19')).toMatchObject({ turn: 'yours', escalatesOn: null });
  });

  it('above the review amount waits for finance alone', async () => {
    await ask('100000.01');
    expect(await waitingFor('finance')).toMatchObject({ turn: 'yours', names: ['Finance'] });
    expect(await waitingFor('manager')).toMatchObject({ turn: 'others' });
  });

  it('is shown to the one who asked and not to a rep beside', async () => {
    await ask();
    expect(await waitingFor('rep')).toMatchObject({ turn: 'asked' });
    expect((await listFor('peer')).waiting).toEqual([]);
  });

  it('that is refused says so with its code, and cannot be approved any more', async () => {
    const rulingId = await ask();
    const refusal = { rulingId, reasonCode: 'obtain_evidence_instead', note: 'The quote is due tomorrow.' };
    expect(await world.run(itemRefuseWaiver, world.seats.rep, refusal)).toMatchObject({
      status: 'refused',
      code: 'nobody_approves_own_move',
    });
    expect((await world.run(itemRefuseWaiver, world.seats.manager, refusal)).status).toBe('applied');
    expect(await listFor('rep')).toMatchObject({
      waiting: [],
      decided: [
        {
          decision: {
            kind: 'refused',
            by: 'The manager',
            code: 'obtain_evidence_instead',
            note: 'The quote is due tomorrow.',
          },
        },
      ],
    });
    expect(await world.run(itemApproveWaiver, world.seats.leader, { rulingId })).toMatchObject({
      code: 'conflict',
      reason: 'This waiver was refused already.',
    });
  });

  it('asks for a note where the refusal is for another reason', async () => {
    const rulingId = await ask();
    expect(
      await world.run(itemRefuseWaiver, world.seats.manager, { rulingId, reasonCode: 'other' }),
    ).toMatchObject({ code: 'note_missing', remedies: ['note'] });
  });

  it('keeps when it was asked for once it is approved', async () => {
    const rulingId = await ask();
    const later = new Date('2026-05-14T10:00:00.000Z');
    await world.run(itemApproveWaiver, world.seats.manager, { rulingId }, { now: later });
    const [row] = await world.owner.select().from(itemRuling).where(eq(itemRuling.id, rulingId));
    expect(row).toMatchObject({ askedAt: NOW, at: later, decidedAt: later });
  });
});

describe('a delegation', () => {
  const handOver = (to: PersonActor, more = {}) =>
    world.run(delegationStart, world.seats.manager, {
      fromSeatId: world.seats.manager.seatId,
      toSeatId: to.seatId,
      startsOn: '2026-05-13',
      endsOn: '2026-05-20',
      ...more,
    });

  it('lets another lead see and decide in place of whoever is away, and only on those days', async () => {
    const rulingId = await ask();
    const approve = (now = NOW) => world.run(itemApproveWaiver, neighbour, { rulingId }, { now });
    expect(await approve()).toMatchObject({ code: 'not_found' });
    expect((await handOver(neighbour)).status).toBe('applied');
    expect((await listFor('manager', { actor: neighbour })).waiting).toMatchObject([{ turn: 'yours' }]);
    expect(await approve(new Date('2026-05-21T10:00:00.000Z'))).toMatchObject({ code: 'not_found' });
    expect((await approve()).status).toBe('applied');
  });

  it('gives nobody a say about their own deals', async () => {
    world.dealId = await world.addDeal();
    await handOver(world.seats.leader);
    const rulingId = await ask();
    await world.owner
      .update(itemRuling)
      .set({ seatId: world.seats.leader.seatId })
      .where(eq(itemRuling.id, rulingId));
    expect(await world.run(itemApproveWaiver, world.seats.leader, { rulingId })).toMatchObject({
      code: 'nobody_approves_own_move',
    });
  });

  it('goes to leads only, not twice for the same days, and ends when it is taken back', async () => {
    expect(await handOver(world.seats.rep)).toMatchObject({ code: 'delegation_between_leads' });
    const outcome = await handOver(neighbour);
    if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
    expect(await handOver(world.seats.leader)).toMatchObject({ code: 'overlaps' });
    const { delegationId } = outcome.result;
    expect(await world.run(delegationEnd, neighbour, { delegationId })).toMatchObject({
      code: 'no_permission',
    });
    expect((await world.run(delegationEnd, world.seats.manager, { delegationId })).status).toBe('applied');
    const rulingId = await ask();
    expect(await world.run(itemApproveWaiver, neighbour, { rulingId })).toMatchObject({ code: 'not_found' });
  });
});
