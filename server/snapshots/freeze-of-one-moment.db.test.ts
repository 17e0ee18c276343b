// A freeze reads to its end what stood when its view was taken, while people keep working.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snapshotLine } from '@/db/schema/snapshot';
import { followLog } from '@/server/evaluate/follow-log';
import { commitmentChange } from '@/server/moves/commitment-change';
import { runMove } from '@/server/moves/door';
import { freezeBegin } from '@/server/moves/freeze-begin';
import { freezeComplete } from '@/server/moves/freeze-complete';
import { NOW } from '@/server/moves/testing/deal-world';
import { withOpenFreeze } from './open-freezes';
import { FREEZER, type FreezeWorld, makeFreezeWorld } from './testing/freeze-world';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(2);
});
afterAll(() => world.close());

const by = () => ({ workspaceId: world.workspaceId, actor: FREEZER, idempotencyKey: uuidv7(), now: NOW });

it('reads to its end what stood when its view was taken, whatever is promised meanwhile', async () => {
  const id = await world.ask({ basis: 'accepted' });
  const [deal] = world.dealIds;
  const amountIn = async (snapshotId: string) =>
    (await world.owner.select().from(snapshotLine).where(eq(snapshotLine.snapshotId, snapshotId))).find(
      ({ opportunityId }) => opportunityId === deal,
    )?.amount;
  await withOpenFreeze(world.workspaceId, id, async () => {
    const begun = await runMove(freezeBegin, {
      ...by(),
      input: { snapshotId: id, attempt: uuidv7() },
    });
    if (begun.status !== 'applied') throw new Error(begun.status);
    const change = {
      opportunityId: deal,
      field: 'amount',
      value: '61000',
      expectedVersion: 1,
      reasonCode: 'discount',
    };
    expect(await world.run(commitmentChange, world.seats.rep, change)).toMatchObject({ status: 'applied' });
    await followLog(world.workspaceId, NOW);
    const completed = await runMove(freezeComplete, {
      ...by(),
      input: { snapshotId: id, begunSeq: begun.result.begunSeq },
    });
    expect(completed).toMatchObject({ status: 'applied' });
  });
  const next = await world.ask({ basis: 'accepted' });
  await world.freeze(next);
  expect([await amountIn(id), await amountIn(next)]).toEqual(['10000.25', '61000']);
});
