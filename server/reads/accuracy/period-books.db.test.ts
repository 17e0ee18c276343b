// Accuracy is of two books: of the first week's calls, and of the period's end.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { type FreezeWorld, makeFreezeWorld } from '@/server/snapshots/testing/freeze-world';
import { seatedAs } from '@/server/trpc/testing/seated-as';
import { findPeriodBooks } from './period-books';

const LATE = new Date('2026-05-14T09:00:00.000Z');
let world: FreezeWorld;
beforeAll(async () => {
  world = await makeFreezeWorld(4);
});
afterAll(() => world.close());

// Both of its ends are Wednesdays, on which the calls of a week close at 18:00.
const Q4 = { key: 'FY2025-Q4', label: 'Q4 2025', startsOn: '2025-10-01', endsOn: '2025-12-31' };

it('is measured from the freeze of its weekly call to the one after the period is over', async () => {
  const asked = await world.ask();
  const [like] = await world.owner.select().from(snapshot).where(eq(snapshot.id, asked));
  if (!like) throw new Error('no freeze was asked for');
  const freeze = async (at: string, reasonCode = 'adhoc', supersedesId: string | null = null) => {
    const id = uuidv7();
    const effectiveAt = new Date(at);
    await world.owner
      .insert(snapshot)
      .values({ ...like, id, reasonCode, supersedesId, state: 'completed', completedAt: LATE, effectiveAt });
    return id;
  };
  await freeze('2025-09-30T22:00:00.000Z');
  await freeze('2025-10-01T15:59:00.000Z');
  const first = await freeze('2025-10-01T16:00:00.000Z');
  await freeze('2025-10-08T12:00:00.000Z');
  // The week of the second call has none: what the third one froze is another week's.
  await freeze('2025-10-15T16:00:00.000Z');
  await freeze('2025-12-31T17:00:00.000Z');
  const last = await freeze('2025-12-31T23:00:00.000Z');
  const books = (after: 0 | 7) =>
    withWorkspace(world.workspaceId, (tx) => findPeriodBooks(tx, seatedAs(world, 'finance'), Q4, after));
  expect(await books(0)).toMatchObject({
    start: { day: '2025-10-01', snapshotId: first },
    end: { day: '2025-12-31', snapshotId: last },
  });
  expect((await books(7)).start).toEqual({
    day: '2025-10-08',
    snapshotId: null,
    at: '2025-10-08T21:59:59.999Z',
    reasonCode: null,
  });

  // Frozen later in the ten days, but for the very purpose; and of two such, the quarter's own.
  const end = async () => (await books(0)).end;
  const monthEnd = await freeze('2026-01-02T12:00:00.000Z', 'month_end');
  expect(await end()).toMatchObject({ snapshotId: monthEnd, reasonCode: 'month_end' });
  const quarterEnd = await freeze('2026-01-05T12:00:00.000Z', 'quarter_end');
  await freeze('2026-01-20T12:00:00.000Z', 'quarter_end');
  expect(await end()).toMatchObject({ snapshotId: quarterEnd, reasonCode: 'quarter_end' });
  // What corrects it was frozen later, and counts in its place; one that is corrected in turn does not.
  const corrected = await freeze('2026-01-06T12:00:00.000Z', 'quarter_end', quarterEnd);
  const second = await freeze('2026-01-07T12:00:00.000Z', 'quarter_end', corrected);
  expect(await end()).toMatchObject({ snapshotId: second });
  const weekly = await freeze('2025-10-03T12:00:00.000Z', 'weekly_call');
  expect((await books(0)).start).toMatchObject({ snapshotId: weekly, reasonCode: 'weekly_call' });
});
