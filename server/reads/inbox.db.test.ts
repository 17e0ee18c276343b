import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { dealSnooze } from '@/server/moves/deal-snooze';
import { dealUnsnooze } from '@/server/moves/deal-unsnooze';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readInbox } from './inbox';

const SOON = '2026-05-29';
const LATER = '2026-06-15';

let world: DealWorld;
let soon: string;
beforeAll(async () => {
  world = await makeDealWorld();
  soon = await world.addDeal({ closesOn: SOON, category: 'commit' });
  await world.addDeal({ closesOn: SOON, category: 'pipeline' });
  await world.addDeal({ closesOn: '2026-10-02' });
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await setItem(soon, 'proposal', { state: 'not_observable' });
  await setItem(soon, 'next_step', { state: 'stale' });
  await setItem(soon, 'close_event', { state: 'challenged', needsManager: true });
  await setItem(world.dealId, 'next_step', { state: 'missing' });
});
afterAll(() => world.close());

async function setItem(
  opportunityId: string,
  itemKey: 'proposal' | 'next_step' | 'close_event',
  values: Partial<typeof itemState.$inferInsert>,
) {
  const row = and(eq(itemState.opportunityId, opportunityId), eq(itemState.itemKey, itemKey));
  await world.owner.update(itemState).set(values).where(row);
}

const inboxOf = (name: SeatName) =>
  withWorkspace(world.workspaceId, (tx) => readInbox(tx, seatedAs(world, name)));

describe('the inbox', () => {
  it('holds promised deals of this and the next period, the nearest close first', async () => {
    const { cards } = await inboxOf('rep');
    expect(cards.map((card) => card.closesOn)).toEqual([SOON, LATER]);
    expect(cards[0]?.daysToClose).toBe(16);
  });

  it('never shows a gap of the system', async () => {
    const [card] = (await inboxOf('rep')).cards;
    const keys = card?.gaps.map((gap) => gap.key);
    expect(keys).toContain('next_step');
    expect(keys).not.toContain('proposal');
  });

  it('is empty for somebody who owns no deal', async () => {
    expect(await inboxOf('peer')).toEqual({ cards: [], snoozed: [], waiting: [], labels: {} });
  });

  it('brings a challenge that waited for its owner to those who lead above, and to nobody else', async () => {
    const waitingFor = async (name: SeatName) =>
      (await inboxOf(name)).waiting.map((held) => [held.opportunityId, held.itemKey]);
    expect(await waitingFor('manager')).toEqual([[soon, 'close_event']]);
    expect(await waitingFor('leader')).toEqual([[soon, 'close_event']]);
    for (const name of ['rep', 'peer', 'finance', 'auditor'] as const)
      expect(await waitingFor(name)).toEqual([]);
  });

  it('counts a snoozed deal with its day, and takes it back', async () => {
    await world.run(dealSnooze, world.seats.rep, { opportunityId: soon, until: '2026-05-20' });
    const snoozed = await inboxOf('rep');
    expect(snoozed.cards.map((card) => card.closesOn)).toEqual([LATER]);
    expect(snoozed.snoozed).toMatchObject([{ id: soon, until: '2026-05-20' }]);
    await world.run(dealUnsnooze, world.seats.rep, { opportunityId: soon });
    expect((await inboxOf('rep')).snoozed).toEqual([]);
  });

  it('shows a deal with both bases once', async () => {
    const [row] = await world.owner.select().from(dealState).where(eq(dealState.opportunityId, soon));
    if (!row) throw new Error('The deal was evaluated above.');
    await world.owner.update(dealState).set({ basis: 'accepted' }).where(eq(dealState.opportunityId, soon));
    await world.owner.insert(dealState).values({ ...row, basis: 'source' });
    const { cards } = await inboxOf('rep');
    expect(cards.filter((card) => card.id === soon)).toHaveLength(1);
  });
});
