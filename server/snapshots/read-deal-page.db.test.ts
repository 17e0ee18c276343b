// A page of deals is read from where it begins: joined otherwise, each page would read all before it again.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { dealPage } from './read-deal-page';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

it('reads a page of deals from where it begins, however the database joins it', async () => {
  const plan = await withWorkspace(world.workspaceId, async (tx) => {
    await tx.execute(
      sql`select set_config('enable_nestloop', 'off', true), set_config('enable_hashjoin', 'off', true)`,
    );
    return tx.execute<{ 'QUERY PLAN': string }>(
      sql`explain ${dealPage('accepted', '70000000-0000-0000-0000-000000000000')}`,
    );
  });
  const scans = plan.map((row) => row['QUERY PLAN']).filter((line) => line.includes('70000000-'));
  // The deal, its commitment and its state on both bases.
  expect(scans).toHaveLength(4);
});
