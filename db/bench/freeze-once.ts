// Freezes the bench's workspace and says what it took: all of it, the rendering in it, and how much memory came on top.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { runMove } from '@/server/moves/door';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { RENDERING, type Rendered } from '@/server/snapshots/rendered-files';
import { runFreeze } from '@/server/snapshots/run-freeze';

const MB = 1024 ** 2;

export type BenchFreeze = {
  snapshotId: string;
  lines: number;
  /** Milliseconds from the request to the sealed snapshot. */
  took: number;
  /** Milliseconds of these for lines.csv, snapshot.xlsx and report.pdf. */
  rendering: number;
  /** The most that the process held above what it held before. */
  grownMegabytes: number;
};

/** The period with the most deals. */
export async function freezeOnce(workspaceId: string, owner: postgres.Sql): Promise<BenchFreeze> {
  const snapshotId = uuidv7();
  const actor = { kind: 'command', id: 'bench' } as const;
  const now = () => new Date();
  const [period] = await owner<{ key: string }[]>`
    select 'FY' || extract(year from closes_on) || '-Q' || extract(quarter from closes_on) as key
    from deal_state where workspace_id = ${workspaceId} and closes_on is not null
    group by 1 order by count(*) desc limit 1`;
  await runMove(snapshotFreeze, {
    workspaceId,
    actor,
    input: { snapshotId, periodKey: period?.key, reasonCode: 'adhoc', acknowledged: 'all' },
    idempotencyKey: uuidv7(),
    now: now(),
  });
  let rendering = 0;
  const rendered = (said: unknown) => {
    rendering += (said as Rendered).milliseconds;
  };
  subscribe(RENDERING, rendered);
  const memory = watchMemory();
  const began = performance.now();
  const result = await runFreeze({ workspaceId, snapshotId, actor, now });
  const took = performance.now() - began;
  const grownMegabytes = memory.stop();
  unsubscribe(RENDERING, rendered);
  if (result.state === 'failed') throw new Error(result.problem);
  return { snapshotId, lines: result.lines, took, rendering, grownMegabytes };
}

function watchMemory(): { stop: () => number } {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return (most - before) / MB;
    },
  };
}
