// A schedule asks for each freeze once, by the workspace's clock, and a worker that was killed in between loses none.
import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { checkpoint } from '@/db/schema/audit';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { SnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { NOW } from '@/server/moves/testing/deal-world';
import { workspaceSetSnapshots } from '@/server/moves/workspace-set-snapshots';
import { readOtherRequests } from '@/server/reads/approvals/other-requests';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { verifyBytes } from '@/server/snapshots/verify/verify.mjs';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { closeQueue } from './queue';
import { runFreezeJob } from './run-freeze-job';
import { runSchedule } from './run-schedule';

let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(3);
});
afterAll(async () => {
  await closeQueue();
  await world.close();
});

const home = async () => {
  const [held] = await world.owner.select().from(workspace).where(eq(workspace.id, world.workspaceId));
  if (!held) throw new Error('The world has a workspace.');
  return held;
};
const look = async (wall: Date) => runSchedule(await home(), wall);
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const frozen = () => world.owner.select().from(snapshot).orderBy(asc(snapshot.requestedAt), asc(snapshot.id));

it('owes nothing until it is switched on, and nothing of before', async () => {
  expect(await look(later(30))).toEqual([]);
  const rules = SnapshotRules.parse({ schedule: { weeklyCall: true, monthEnd: false, quarterEnd: true } });
  const set = { rules, expectedVersion: (await home()).version };
  expect(await world.run(workspaceSetSnapshots, world.seats.revops_admin, set)).toMatchObject({
    status: 'applied',
  });
  expect(await look(NOW)).toEqual([]);
});

it('asks once, though two workers look at the same time and again later', async () => {
  const asked = (await Promise.all([look(later(8)), look(later(8))])).flat();
  expect(new Set(asked).size).toBe(1);
  expect(await look(later(8))).toEqual([]);
  const [row, ...more] = await frozen();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ state: 'requested', reasonCode: 'weekly_call', requestedBySeatId: null });
});

it('is frozen by the worker that comes next, verifies, and yields a checkpoint over it', async () => {
  const [row] = await frozen();
  const job = { workspaceId: world.workspaceId, snapshotId: row?.id ?? '' };
  expect(await runFreezeJob(job)).toMatchObject({ state: 'completed' });
  expect(verifyBytes(await world.bundle(job.snapshotId))).toMatchObject({ ok: true });
  const [made] = await world.owner.select().from(checkpoint);
  expect(made).toMatchObject({ cause: 'freeze' });
  expect(made?.size).toBeGreaterThan((await frozen())[0]?.completedSeq ?? Number.MAX_SAFE_INTEGER);
});

it('asks for the last week only where the worker was away for many, and for the quarter’s end beside it', async () => {
  expect(await look(later(60))).toHaveLength(2);
  const rows = await frozen();
  expect(rows.map((row) => row.reasonCode).sort()).toEqual(['quarter_end', 'weekly_call', 'weekly_call']);
  const ended = rows.find((row) => row.reasonCode === 'quarter_end');
  expect(ended).toMatchObject({ periodKey: 'FY2026-Q2', endsOn: '2026-06-30' });
});

it('asks again, under a new id, for one that was given up', async () => {
  const [first] = await look(later(67));
  await world.owner
    .update(snapshot)
    .set({ state: 'failed' })
    .where(eq(snapshot.id, first ?? ''));
  const [second] = await look(later(67));
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});

it('is told apart, where finance reviews it, from what the command line froze', async () => {
  const snapshotId = uuidv7();
  const input = { snapshotId, periodKey: 'FY2026-Q2', reasonCode: 'adhoc', acknowledged: 'all' };
  const command = { kind: 'command', id: 'freeze' } as const;
  expect(await world.run(snapshotFreeze, command, input)).toMatchObject({ status: 'applied' });
  await world.freeze(snapshotId);
  const asked = await withWorkspace(world.workspaceId, (tx) =>
    readOtherRequests(tx, seatedAs(world, world.seats.finance)),
  );
  const by = asked.filter(({ href }) => href.startsWith('/snapshots/')).map(({ askedBy }) => askedBy);
  expect(by.sort()).toEqual(['the command line', 'the schedule']);
});
