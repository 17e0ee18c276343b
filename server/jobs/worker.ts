// The worker process: serves the import queue and keeps every workspace's derived states up with its log and clock.
import { closeDatabase } from '@/db/client';
import { rootMessage } from '@/server/errors/root-message';
import { sweepSpool } from '@/server/sources/spool/sweep-spool';
import { lookOnce } from './look-once';
import { closeQueue, queue } from './queue';
import { requeueImports } from './requeue-imports';
import { requeueFreezes, runFreezeJob } from './run-freeze-job';
import { runImportJob } from './run-import-job';

/** Short enough that a change made by another process is on the screen within a second. */
const LOOK_EVERY_MS = 500;

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
  await requeueFreezes(new Date());
  await boss.work<{ workspaceId: string; snapshotId: string }>(
    'freeze',
    { pollingIntervalSeconds: 0.5 },
    async (jobs) => {
      for (const { data } of jobs)
        await runFreezeJob(data).catch((error: unknown) => {
          console.error(`worker: the freeze ${data.snapshotId} failed: ${rootMessage(error)}`);
          throw error;
        });
    },
  );
  console.log('worker: ready');
  while (!isStopping) {
    try {
      await lookOnce(() => isStopping);
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
