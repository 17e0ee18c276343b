// A past moment's list is narrowed by the same filters as today's, frozen or put together; what its lines do not hold is named, never left out in silence.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { unappliedInPast } from '@/server/core/filter/unapplied-in-past';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { makePast } from '@/server/evaluate/past/make-past';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { closeQueue } from '@/server/jobs/queue';
import { NOW } from '@/server/moves/testing/deal-world';
import { readDealTotals } from '@/server/reads/deal-totals';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readPastForecast } from './past-forecast';
import type { PastSource } from './past-question';

let world: FreezeWorld;
let sources: PastSource[];
beforeAll(async () => {
  world = await makeFreezeWorld(10);
  const [first, second, third] = world.dealIds.map((id) => eq(opportunity.id, id));
  await world.owner.update(opportunity).set({ createdOn: '2026-01-12' });
  await world.owner.update(opportunity).set({ segment: 'Enterprise' }).where(first);
  await world.owner.update(opportunity).set({ name: 'Rare bird' }).where(second);
  await world.owner.update(opportunity).set({ outcome: 'lost' }).where(third);
  await world.owner
    .update(commitment)
    .set({ phase: 'lost', category: 'omitted' })
    .where(eq(commitment.opportunityId, world.dealIds[2] ?? ''));
  await world.owner
    .update(commitment)
    .set({ closesOn: '2026-05-04' })
    .where(eq(commitment.opportunityId, world.dealIds[3] ?? ''));
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const snapshotId = await world.ask();
  await world.freeze(snapshotId);
  const asked = await withWorkspace(world.workspaceId, (tx) =>
    askForPast(tx, world.workspaceId, { effectiveAt: NOW, knownAs: 'now', basis: 'source' }, NOW),
  );
  await makePast(world.workspaceId, asked.id, () => NOW);
  const day = '2026-05-13';
  sources = [
    { kind: 'snapshot', id: snapshotId, day },
    { kind: 'past', id: asked.id, day },
  ];
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const FILTERS: [string, Partial<DealFilter>, deals: number][] = [
  ['a segment', { segment: 'Enterprise' }, 1],
  ['no segment', { segment: '' }, 8],
  ['a search', { q: 'rare BIRD' }, 1],
  ['a phase', { phase: ['proposal'] }, 9],
  ['lost deals, which are in no total', { phase: ['lost'] }, 1],
  ['omitted deals', { category: ['omitted'] }, 1],
  ['those without amount', { only: 'amountless' }, 1],
  ['those without a rate', { only: 'unconverted' }, 2],
  ['those past their close date', { only: 'overdue' }, 1],
  ['those overdue from earlier periods', { only: 'overdue_earlier' }, 0],
  ['those no longer in their source', { only: 'vanished' }, 0],
];

it.each(FILTERS)('answers %s as the grid of today does', async (_words, narrowed, deals) => {
  const seat = seatedAs(world, 'finance');
  const filter: DealFilter = { basis: 'source', period: 'FY2026-Q2', ...narrowed };
  await withWorkspace(world.workspaceId, async (tx) => {
    const today = await readDealTotals(tx, seat, filter);
    expect(today.deals).toBe(deals);
    for (const source of sources) {
      const past = await readPastForecast(tx, seat, source, filter);
      expect(past).toMatchObject({ count: today.deals, total: today.total });
      expect(past.deals).toHaveLength(deals);
      // The tiles stay those of the scope.
      expect(past.cells.reduce((sum, cell) => sum + cell.deals, 0)).toBe(9);
    }
  });
});

it('names what it cannot answer', async () => {
  const said = unappliedInPast({
    basis: 'source',
    item: 'proposal',
    flag: 'no_activity',
    only: 'with_drafts',
  });
  expect(said).toEqual(['item', 'flag', 'only']);
  expect(unappliedInPast({ basis: 'source', segment: 'x', q: 'y', only: 'overdue' })).toEqual([]);
});
