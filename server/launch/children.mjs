// Starts and ends this launcher's processes, each in a process group of its own, so that Ctrl-C ends them in our order.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { endGroup } from './lock.mjs';
import { checkout } from './places.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * @typedef {{ args: string[], env?: NodeJS.ProcessEnv, log?: string, echo?: boolean }} What `log`: file for its output; else
 * it is gathered, and shown as it comes with `echo`
 * @typedef {{ name: string, pid: number, ended: Promise<number>, output: () => string, stop: (limitMs?: number) => Promise<void> }} Child
 */

/** @param {(pid: number) => void} [note] told of each process, so that a later start can end it after a kill */
export function makeChildren(note = () => undefined) {
  /** @type {Set<Child>} */
  const alive = new Set();

  /** @param {string} name @param {What} what @returns {Child} a Node process at the top of the checkout */
  function start(name, { args, env = process.env, log, echo = false }) {
    const file = log ? openLog(log) : undefined;
    const process_ = spawn(process.execPath, args, {
      cwd: checkout,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', file ?? 'pipe', file ?? 'pipe'],
    });
    if (file !== undefined) closeSync(file);
    let output = '';
    for (const [stream, shown] of [
      [process_.stdout, process.stdout],
      [process_.stderr, process.stderr],
    ])
      stream?.on('data', (part) => {
        output = (output + part).slice(-200_000);
        if (echo) shown.write(part);
      });
    const pid = process_.pid ?? 0;
    if (pid) note(pid);
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
      process_.once('error', (error) => {
        output += error.message;
        resolve(127);
      });
      process_.once('close', (code) => resolve(code ?? 1));
    });
    /** @type {Child} */
    const child = {
      name,
      pid,
      ended,
      output: () => output,
      stop: async (limitMs = 8_000) => {
        if (!alive.has(child)) return;
        endGroup(pid, 'SIGTERM');
        await waitFor(() => !alive.has(child), limitMs);
        if (alive.has(child)) endGroup(pid, 'SIGKILL');
        await ended;
      },
    };
    alive.add(child);
    ended.then(() => alive.delete(child));
    return child;
  }

  return {
    start,
    /** @param {string} name @param {What} what @returns {Promise<{ code: number, output: string }>} */
    async run(name, what) {
      const child = start(name, what);
      const code = await child.ended;
      return { code, output: child.output() };
    },
    /** Ends all that still run, in the order given, then the rest. @param {string[]} order */
    async stopAll(order = []) {
      const place = (/** @type {Child} */ { name }) =>
        order.includes(name) ? order.indexOf(name) : order.length;
      for (const child of [...alive].sort((one, two) => place(one) - place(two))) await child.stop();
    },
  };
}

/** @typedef {ReturnType<typeof makeChildren>} Children */

/** @param {string} file */
function openLog(file) {
  return openSync(file, existsSync(file) && statSync(file).size > 10_000_000 ? 'w' : 'a', 0o600);
}
