// One launcher at a time per run-time folder: takes the lock, tells who holds it, and clears it after a kill.

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './private-file.mjs';
import { identityOf, isStillRunning, noteProcess } from './process-identity.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {{ pid: number, identity: string }} NotedProcess
 * @typedef {NotedProcess & { kind: 'start' | 'dev' | 'command', address?: string, children: NotedProcess[] }} Holder
 * @typedef {{ note: (change: { address?: string, child?: number }) => void, release: () => void }} Lock
 */

/**
 * @param {string} home
 * @param {Holder['kind']} kind
 * @returns {Promise<{ lock: Lock } | { holder: Holder }>} `holder` when another one is alive
 */
export async function takeLock(home, kind) {
  const file = lockFile(home);
  /** @type {Holder} */
  const mine = { ...noteProcess(process.pid), kind, children: [] };
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(draft, file); // whole or not at all, unlike writing into an opened file
        break;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const holder = readHolder(home);
      if (holder && isStillRunning(holder)) return { holder };
      if (holder) await endChildren(holder.children);
      removeStale(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    lock: {
      note: ({ address, child }) => {
        if (address) mine.address = address;
        if (child) mine.children.push(noteProcess(child));
        writePrivateFile(file, JSON.stringify(mine));
      },
      release: () => rmSync(file, { force: true }),
    },
  };
}

/** @param {string} home @returns {Holder | undefined} who holds the lock, alive or not */
export function readHolder(home) {
  try {
    return JSON.parse(readFileSync(lockFile(home), 'utf8'));
  } catch {
    return undefined; // released meanwhile, or cut off while the disk was full: either way nobody's
  }
}

/** @param {string} home @returns {Holder | undefined} */
export function liveHolder(home) {
  const holder = readHolder(home);
  return holder && isStillRunning(holder) ? holder : undefined;
}

/**
 * Web and worker of a killed launcher: each leads a process group of its own.
 * @param {NotedProcess[]} children
 */
export async function endChildren(children) {
  const left = () => children.filter(isStillRunning);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    for (const { pid } of left()) endGroup(pid, signal);
    await waitFor(() => left().length === 0, 3_000);
  }
}

/** @param {number} pid leader of a process group @param {NodeJS.Signals} signal */
export function endGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (identityOf(pid) !== undefined) throw error;
  }
}

/**
 * Two starts may find the same stale lock; the slower one must not take away the quicker one's new lock.
 * @param {string} file @param {Holder | undefined} judged
 */
function removeStale(file, judged) {
  const aside = `${file}.stale.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // the other one was quicker
  }
  const moved = readFileSync(aside, 'utf8');
  if (judged && moved !== '' && JSON.parse(moved).identity !== judged.identity) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** @param {string} home */
function lockFile(home) {
  return join(home, 'lock.json');
}
