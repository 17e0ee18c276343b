import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { dealSignals } from './deal-signals';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Parent Relationship'?: string; Plans?: Plan[] };
/** From the top of the plan down to the look at the signals. */
function wayTo(table: string, plan: Plan): Plan[] {
  if (plan['Relation Name'] === table) return [plan];
  const below = (plan.Plans ?? []).map((each) => wayTo(table, each)).find((way) => way.length > 0);
  return below ? [plan, ...below] : [];
}

it('are found by the ids of their records, whatever the statistics say', async () => {
  const [explained] = await withWorkspace(world.workspaceId, async (tx) => {
    // As where the tables were empty when they were last counted: each way of joining looks as good as the other.
    await tx.execute(
      sql`select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
    );
    return tx.execute<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      sql`explain (format json) ${dealSignals(tx, uuidv7()).getSQL()}`,
    );
  });
  const way = wayTo('signal', explained?.['QUERY PLAN'][0].Plan ?? { 'Node Type': '' });
  // One look, by an array that is there before it: the signals are the inner side of no loop.
  expect(way.map((plan) => plan['Node Type'])).not.toContain('Nested Loop');
  expect(JSON.stringify(way.at(-1))).toContain('fact_id = ANY');
});
