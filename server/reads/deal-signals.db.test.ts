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

it('are found by the ids of their records, whatever the statistics say', async () => {
  const plan = await withWorkspace(world.workspaceId, async (tx) => {
    // As where the tables were empty when they were last counted: each way of joining looks as good as the other.
    await tx.execute(
      sql`select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
    );
    return tx.execute<{ 'QUERY PLAN': string }>(sql`explain ${dealSignals(tx, uuidv7()).getSQL()}`);
  });
  const lines = plan.map((row) => row['QUERY PLAN']);
  const [at, within] = [/ on signal\b/, /InitPlan/].map((what) => lines.findIndex((line) => what.test(line)));
  // One look at the signals, by an array that is there before it: they are the inner side of no loop.
  expect(lines.slice(0, within).filter((line) => line.includes('Nested Loop'))).toEqual([]);
  expect(lines.slice(at).find((line) => line.includes('Cond') || line.includes('Filter'))).toMatch(
    /fact_id = ANY/,
  );
});
