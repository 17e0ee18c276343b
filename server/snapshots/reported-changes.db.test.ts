// The report says of each deal that moved money what became of it: lost, gone from the source, back, or moved.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { followLog } from '@/server/evaluate/follow-log';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { NOW } from '@/server/moves/testing/deal-world';
import { reportedChanges } from './reported-changes';
import { type FreezeWorld, makeFreezeWorld } from './testing/freeze-world';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(3);
});
afterAll(() => world.close());

async function frozen(): Promise<string> {
  await runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  await followLog(world.workspaceId, NOW);
  const id = await world.ask();
  expect(await world.freeze(id)).toMatchObject({ state: 'completed' });
  return id;
}
const change = (at: number, values: Partial<typeof opportunity.$inferInsert>) =>
  world.owner
    .update(opportunity)
    .set(values)
    .where(eq(opportunity.id, world.dealIds[at] ?? ''));
const said = async (before: string, now: string) =>
  (await withWorkspace(world.workspaceId, (tx) => reportedChanges(tx, before, now)))
    .map(({ what, before: was, after, difference }) => [what, was, after, difference].join(' | '))
    .sort();

it('says lost with the whole amount, no longer there, and back again', async () => {
  const before = await frozen();
  await change(0, { outcome: 'lost' });
  await change(1, { vanishedImportId: uuidv7() });
  const now = await frozen();
  expect(await said(before, now)).toEqual([
    'Lost | 10000.25 |  | -10000.25',
    'No longer in the source | 10001.25 |  | -10001.25',
  ]);
  expect(await said(now, before)).toEqual([
    'Back in the source |  | 10001.25 | 10001.25',
    'Reopened |  | 10000.25 | 10000.25',
  ]);
});
