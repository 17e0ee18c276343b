// A workspace that cannot be evaluated keeps no other one waiting.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dealState } from '@/db/schema/derived';
import { workspace } from '@/db/schema/workspace';
import { commitmentChange } from '@/server/moves/commitment-change';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { lookOnce } from './look-once';

let worlds: DealWorld[];
beforeAll(async () => {
  const first = await makeDealWorld();
  worlds = [first, await makeDealWorld({ beside: first, mark: 'Second' })];
});
afterAll(async () => {
  for (const world of [...worlds].reverse()) await world.close();
});

it('evaluates every other workspace where one has no period for today', async () => {
  for (const world of worlds)
    await world.run(commitmentChange, world.seats.rep, {
      opportunityId: world.dealId,
      field: 'next_step',
      value: '2026-05-25 · Call',
      expectedVersion: 1,
    });
  const said: unknown[] = [];
  const log = console.error;
  console.error = (line) => said.push(line);
  try {
    for (const [broken, other] of [worlds, [...worlds].reverse()]) {
      if (!broken || !other) throw new Error('Two worlds were made.');
      const [held] = await broken.owner.select().from(workspace).where(eq(workspace.id, broken.workspaceId));
      const set = (fiscalCalendar: unknown) =>
        broken.owner.update(workspace).set({ fiscalCalendar }).where(eq(workspace.id, broken.workspaceId));
      await set({ kind: 'unknown' });
      await lookOnce();
      const rows = await other.owner
        .select()
        .from(dealState)
        .where(eq(dealState.opportunityId, other.dealId));
      expect(rows.length).toBeGreaterThan(0);
      await set(held?.fiscalCalendar);
    }
  } finally {
    console.error = log;
  }
  expect(said.length).toBeGreaterThan(0);
});
