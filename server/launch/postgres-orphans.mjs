// Ends server processes that a killed start left on a cluster; touches only those whose working folder is that cluster.

import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait-for.mjs';

/**
 * The caller holds the lock of this cluster, so whatever still runs on it belongs to nobody.
 * @param {string} data real path of the cluster
 * @returns {Promise<number>} how many processes were left
 */
export async function endOrphans(data) {
  const left = processesIn(data);
  if (left.length > 0) {
    const main = mainProcess(data);
    if (main !== undefined && left.includes(main)) {
      send([main], 'SIGINT');
      await waitFor(() => processesIn(data).length === 0, 10_000);
    }
    send(processesIn(data), 'SIGTERM');
    await waitFor(() => processesIn(data).length === 0, 1_000);
    send(processesIn(data), 'SIGKILL');
    await waitFor(() => processesIn(data).length === 0, 10_000);
  }
  // Its number may belong to a stranger by now (always so in a container), and then PostgreSQL would refuse to start.
  if (process.platform === 'linux') rmSync(join(data, 'postmaster.pid'), { force: true });
  return left.length;
}

/** @param {string} data @returns {number[]} processes whose working folder is the cluster (Linux); elsewhere none */
export function processesIn(data) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const folder = workingFolder(pid);
      return folder === data || folder === `${data} (deleted)`;
    })
    .map(Number);
}

/** @param {string} data @returns {number | undefined} the number in postmaster.pid */
function mainProcess(data) {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** @param {string} pid */
function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // it ended meanwhile, or belongs to somebody else
  }
}

/** @param {number[]} pids @param {NodeJS.Signals} signal */
function send(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}
