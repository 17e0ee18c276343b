// Freezes the demo's current quarter as of three weeks ago and as of now, so that there are two snapshots to compare, restate, export and verify.

import { v7 as uuidv7 } from 'uuid';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { refusalText } from '@/server/cli/refusal-text';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { periodOf } from '@/server/core/period/period-of';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { runFreeze } from '@/server/snapshots/run-freeze';

const ACTOR = { kind: 'command', id: 'demo' } as const;
/** The first weekly call after the quarter's seventh day. */
const EARLIER = '2026-04-20';

/** @param between what is learnt after the earlier one and before the one of today. */
export async function freezeDemo(workspaceId: string, between: () => Promise<void>): Promise<void> {
  await freeze(workspaceId, { asOf: EARLIER });
  await between();
  await freeze(workspaceId, {});
}

async function freeze(workspaceId: string, moment: { asOf?: string }): Promise<void> {
  const snapshotId = uuidv7();
  const period = periodOf(DEFAULT_FISCAL_CALENDAR, DEMO_CLOCK.effectiveAt.slice(0, 10));
  const asked = await runMove(snapshotFreeze, {
    workspaceId,
    actor: ACTOR,
    input: { snapshotId, periodKey: period?.key, reasonCode: 'weekly_call', acknowledged: 'all', ...moment },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (asked.status !== 'applied') throw new Sentence(refusalText(asked, 'The demo was not frozen.'));
  const result = await runFreeze({ workspaceId, snapshotId, actor: ACTOR, now: () => new Date() });
  if (result.state === 'failed') throw new Sentence(result.problem);
}
