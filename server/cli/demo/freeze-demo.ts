// Freezes the demo's current quarter as a weekly call would, so that there is a snapshot to look at, export and verify.
import { v7 as uuidv7 } from 'uuid';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { periodOf } from '@/server/core/period/period-of';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { runFreeze } from '@/server/snapshots/run-freeze';

export async function freezeDemo(workspaceId: string): Promise<void> {
  const actor = { kind: 'command', id: 'demo' } as const;
  const snapshotId = uuidv7();
  const period = periodOf(DEFAULT_FISCAL_CALENDAR, DEMO_CLOCK.effectiveAt.slice(0, 10));
  const asked = await runMove(snapshotFreeze, {
    workspaceId,
    actor,
    input: { snapshotId, periodKey: period?.key, reasonCode: 'weekly_call', acknowledged: 'all' },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (asked.status !== 'applied')
    throw new Sentence('reason' in asked ? asked.reason : 'The demo was not frozen.');
  const result = await runFreeze({ workspaceId, snapshotId, actor, now: () => new Date() });
  if (result.state === 'failed') throw new Sentence(result.problem);
}
