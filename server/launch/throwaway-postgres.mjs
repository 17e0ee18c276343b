// Starts a PostgreSQL that belongs to one test run and is removed with its data; clears what killed runs left behind.

import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { endChildren, readHolder, takeLock } from './lock.mjs';
import { makeRunFolder } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { readKept } from './postgres-memory.mjs';
import { endOrphans } from './postgres-orphans.mjs';
import { isStillRunning } from './process-identity.mjs';

/**
 * Several runs may go on at once in one checkout, so each has a folder of its own under `parent`.
 * @param {string} parent
 * @param {{ durable?: boolean }} [options] durable: writes reach the disk as in a real run, where times are measured
 * @returns {Promise<import('./postgres.mjs').RunningPostgres & { home: string, note: (pid: number) => void, remove: () => Promise<void> }>}
 * `note` a process that a later run shall end if this one is killed
 */
export async function startThrowawayPostgres(parent, { durable = false } = {}) {
  makeRunFolder(dirname(parent));
  makeRunFolder(parent);
  await clearKilledRuns(parent);
  const home = join(parent, `run-${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(home);
  const taken = await takeLock(home, 'start');
  if ('holder' in taken) throw new Error(`${home} is in use by process ${taken.holder.pid}`);
  const server = await startPostgres({ home, durable });
  return {
    ...server,
    home,
    note: (child) => taken.lock.note({ child }),
    remove: async () => {
      await server.stop('immediate');
      removeRun(home);
    },
  };
}

/** @param {string} parent */
async function clearKilledRuns(parent) {
  for (const name of readdirSync(parent).filter((each) => each.startsWith('run-'))) {
    const home = join(parent, name);
    const holder = readHolder(home);
    // Without a holder it is a run that is being made at this moment.
    if (!holder || isStillRunning(holder)) continue;
    await endChildren(holder.children);
    const data = clusterOf(home);
    if (existsSync(data)) await endOrphans(data);
    removeRun(home);
  }
}

/** @param {string} home */
function removeRun(home) {
  const data = clusterOf(home);
  // A cluster that had to lie elsewhere has a folder of its own there.
  if (dirname(data) !== realpathSync(home)) rmSync(dirname(data), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

/** @param {string} home */
function clusterOf(home) {
  return resolve(realpathSync(home), readKept(home).data ?? 'postgres');
}
