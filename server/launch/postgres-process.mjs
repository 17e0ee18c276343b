// Runs the server process: as its own OS user and process group, until it accepts connections, and ends it again.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { explainOutput } from './explain-failure.mjs';
import { programName } from './postgres-programs.mjs';
import { serverArguments } from './postgres-settings.mjs';
import { Sentence } from './sentence.mjs';
import { waitFor } from './wait-for.mjs';

const startLimitMs = 120_000; // a large write-ahead log is replayed after a kill

/**
 * @param {{ home: string, place: { data: string, bin: string }, user: import('./postgres-user.mjs').OsUser | undefined, port: number, durable: boolean }} options
 */
export async function launchServer({ home, place, user, port, durable }) {
  const logFile = join(home, 'postgres.log');
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, from > 10_000_000 ? 'w' : 'a', 0o600);
  // Its own process group: Ctrl-C reaches the launcher alone, which stops web and worker first.
  const child = spawn(
    join(place.bin, programName('postgres')),
    ['-D', place.data, ...serverArguments({ port, durable })],
    { ...asUser(user), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const ended = ending(child);
  let isOver = false;
  ended.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  const isReady = () => isOver || statusOf(place.data, child.pid) === 'ready';
  await waitFor(isReady, startLimitMs);
  if (isOver || !child.pid || statusOf(place.data, child.pid) !== 'ready') {
    await ended; // a start that failed outright throws here, with its own sentence
    throw new Sentence(
      explainOutput('starting PostgreSQL', readFileSync(logFile, 'utf8').slice(-3000), logFile),
    );
  }
  /** @type {(mode?: 'fast' | 'immediate') => Promise<void>} */
  const stop = async (mode = 'fast') => {
    if (isOver) return;
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  return { stop, ended, logFile, pid: child.pid };
}

/** @param {string} data @param {number | undefined} pid @returns {string | undefined} 'starting', 'ready', 'stopping' */
function statusOf(data, pid) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return Number(lines[0]) === pid ? lines[7]?.trim() : undefined;
}

/** @param {import('./postgres-user.mjs').OsUser | undefined} user */
export function asUser(user) {
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', ...windowsEnvironment() };
  return { cwd: '/', env, ...(user ? { uid: user.uid, gid: user.gid } : {}) };
}

function windowsEnvironment() {
  const { SystemRoot, TEMP } = process.env;
  return { ...(SystemRoot ? { SystemRoot } : {}), ...(TEMP ? { TEMP } : {}) };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | null>} */
export function ending(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', (error) => {
      const text = `${error.message}`;
      reject(
        /EPERM|EINVAL/.test(text)
          ? new Sentence(
              'PostgreSQL refuses to run as root and this machine lets nobody else run it. Run npm as an ordinary user.',
              { cause: error },
            )
          : new Sentence(explainOutput('starting PostgreSQL', text), { cause: error }),
      );
    });
  });
}
