// What a filter finds is all there is to find: totals, grid and heat map speak of the same deals.
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { opportunity } from '@/db/schema/opportunity';
import { DealFilter } from '@/server/core/filter/deal-filter';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW } from '@/server/moves/testing/deal-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { readDealTotals } from './deal-totals';
import { readEvidenceHeat } from './evidence-heat';
import { copyDealRow } from './testing/copy-deal-row';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
  await world.owner
    .update(opportunity)
    .set({ name: 'MÜLLER Straße' })
    .where(eq(opportunity.id, world.dealId));
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
});
afterAll(() => world.close());

const found = async (given: object) => {
  const filter = DealFilter.parse({ period: 'all', ...given });
  return (
    await withWorkspace(world.workspaceId, (tx) => readDealTotals(tx, seatedAs(world, 'leader'), filter))
  ).deals;
};

it('finds a name whatever the case of its letters, also those of no English word', async () => {
  for (const q of ['müller', 'MÜLLER', 'Müller STRASSE', 'straße'])
    expect(await found({ q }), q).toBe(q === 'Müller STRASSE' ? 0 : 1);
});

it('finds what one or two letters find, which mean themselves whatever they are', async () => {
  for (const [q, deals] of [
    ['Ü', 1],
    ['ße', 1],
    ['r s', 1],
    ['q7', 0],
    ['%', 0],
    ['_', 0],
    ['\\', 0],
  ] as const)
    expect(await found({ q }), q).toBe(deals);
});

it('looks for names in its own workspace alone, by one letter and by three', async () => {
  const beside = await makeDealWorld({ beside: world, mark: 'Zqx' });
  await runEvaluation(beside.workspaceId, { all: true }, 'test', NOW);
  const ids = (workspaceId: string, text: string) =>
    withWorkspace(workspaceId, (tx) =>
      tx.execute<{ id: string }>(sql`select search_deals(${text}, null) as id`),
    );
  for (const text of ['q', 'zqx']) {
    expect(await ids(beside.workspaceId, text), text).toEqual([{ id: beside.dealId }]);
    expect(await ids(world.workspaceId, text), text).toEqual([]);
  }
  await beside.close();
});

it('names as many deals lacking an item as the heat map counts: those it blocks', async () => {
  await world.setItem('budget', 'missing', { isBlocking: false });
  await world.setItem('proposal', 'missing');
  const heat = await withWorkspace(world.workspaceId, (tx) =>
    readEvidenceHeat(tx, seatedAs(world, 'leader'), DealFilter.parse({ period: 'all' })),
  );
  for (const item of ['budget', 'proposal'] as const) {
    const cell = heat.find(({ itemKey }) => itemKey === item);
    expect(await found({ item }), item).toBe(cell?.missing ?? 0);
  }
  await world.owner.delete(itemState).where(eq(itemState.itemKey, 'budget'));
});

it('sums every deal a search finds, however many there are', async () => {
  await copyDealRow(world, sql`jsonb_build_object('opportunity_id', gen_random_uuid())`, 5200);
  expect(await found({ q: 'müller' })).toBe(5201);
});

it('shows lost deals to whoever asks for them, and an omitted open one only by its category', async () => {
  const members = (phase: string) =>
    sql`jsonb_build_object('opportunity_id', gen_random_uuid(), 'category', 'omitted', 'phase', ${phase}::text)`;
  await copyDealRow(world, members('lost'), 3);
  await copyDealRow(world, members('discovery'), 2);
  const open = await found({ phase: ['discovery'] });
  expect(await found({ phase: ['lost'] })).toBe(3);
  expect(await found({ phase: ['lost', 'discovery'] })).toBe(3 + open);
  expect(await found({ category: ['omitted'], phase: ['discovery'] })).toBe(2);
});
