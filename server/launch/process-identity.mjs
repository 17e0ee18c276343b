// Tells whether a process noted earlier is still that same process and not another that got its number.

import { readFileSync } from 'node:fs';

/**
 * @param {number} pid
 * @returns {string | undefined} what no later process with this number shares (Linux: boot and start tick); '' where the
 * system does not tell; undefined when no such process runs
 */
export function identityOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? undefined : '';
  }
}

/** @param {{ pid: number, identity: string }} noted @returns {boolean} */
export function isStillRunning(noted) {
  return identityOf(noted.pid) === noted.identity;
}

/** @param {number} pid @returns {{ pid: number, identity: string }} */
export function noteProcess(pid) {
  return { pid, identity: identityOf(pid) ?? 'ended' };
}
