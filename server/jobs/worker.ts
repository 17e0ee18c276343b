// The worker process: serves the import queue and keeps every workspace's derived states up with its log and clock.
import { closeDatabase } from '@/db/client';
import { rootMessage } from '@/server/errors/root-message';
import { sweepSpool } from '@/server/sources/spool/sweep-spool';
import { keepLogs } from './keep-log';
import { lookOnce } from './look-once';
import { proposeEverywhere } from './propose-messages';
import { closeQueue, queue } from './queue';
import { recordSignInRefusal, type SignInRefusal } from './record-sign-in-refusal';
import { requeueImports } from './requeue-imports';
import { type FreezeJob, requeueFreezes, runFreezeJob } from './run-freeze-job';
import { runImportJob } from './run-import-job';
import { type LogCheckJob, runLogCheck } from './run-log-check';
import { type PastJob, requeuePasts, runPastJob } from './run-past-job';
import { type ReplayJob, runReplayJob } from './run-replay-job';
import { runRetentions } from './run-retention';
import { runSchedules } from './run-schedule';

/** Short enough that a change made by another process is on the screen within a second. */
const LOOK_EVERY_MS = 500;

/** Whether a process died over its import is asked this often. */
const MEND_EVERY_MS = 10_000;

/** Whether a week is over is asked this often. */
const KEEP_EVERY_MS = 600_000;

/** A scheduled freeze is asked for within this time of its hour. */
const SCHEDULE_EVERY_MS = 15_000;

/** An upload to another process may be on its way while this one starts. */
const ONE_HOUR_MS = 3_600_000;

let isStopping = false;

async function main(): Promise<void> {
  await sweepSpool(ONE_HOUR_MS);
  const boss = await queue();
  await requeueImports();
  await boss.work<{ workspaceId: string; importId: string }>(
    'import',
    { pollingIntervalSeconds: 0.5 },
    async (jobs) => {
      for (const { data } of jobs)
        await runImportJob(data).catch((error: unknown) => {
          console.error(`worker: the import ${data.importId} failed: ${rootMessage(error)}`);
          throw error;
        });
    },
  );
  await boss.work<ReplayJob>('replay', { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await runReplayJob(data);
  });
  await boss.work<LogCheckJob>('log-check', { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await runLogCheck(data);
  });
  await boss.work<SignInRefusal>('sign-in-refused', { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data } of jobs) await recordSignInRefusal(data);
  });
  await requeueFreezes(new Date());
  await boss.work<FreezeJob>('freeze', { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs)
      await runFreezeJob(data).catch((error: unknown) => {
        console.error(`worker: the freeze ${data.snapshotId} failed: ${rootMessage(error)}`);
        throw error;
      });
  });
  await requeuePasts(new Date());
  await boss.work<PastJob>('past', { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await runPastJob(data);
  });
  console.log('worker: ready');
  let keptAt = 0;
  let mendedAt = Date.now();
  let scheduledAt = 0;
  while (!isStopping) {
    try {
      await lookOnce(() => isStopping);
      if (Date.now() - mendedAt >= MEND_EVERY_MS) {
        mendedAt = Date.now();
        await requeueImports();
      }
      if (Date.now() - scheduledAt >= SCHEDULE_EVERY_MS) {
        scheduledAt = Date.now();
        await runSchedules(new Date());
      }
      if (Date.now() - keptAt >= KEEP_EVERY_MS) {
        keptAt = Date.now();
        await keepLogs(new Date());
        await requeueFreezes(new Date());
        await runRetentions(new Date());
        await proposeEverywhere(new Date());
      }
    } catch (error) {
      console.error(`worker: evaluating failed, trying again: ${rootMessage(error)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  await closeQueue();
  await closeDatabase();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    isStopping = true;
  });
}

await main();
