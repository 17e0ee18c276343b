// Runs the app's processes on a database: prepares it, starts web and worker, and tells when the app answers.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainOutput, lastTellingLine } from './explain-failure.mjs';
import { checkout, packageFile } from './places.mjs';
import { Sentence } from './sentence.mjs';
import { waitFor } from './wait-for.mjs';
import { portTaken } from './web-address.mjs';

const workerFile = 'server/jobs/worker.ts';
const answerLimitMs = 60_000;
/**
 * An import makes much that dies young: a quarter of the usual nursery holds it. The policy engine is compiled once and simply:
 * compiled for speed as well, it holds 45 MB more, for the few decisions that a worker asks of it.
 */
const smallHeap = ['--max-semi-space-size=4', '--liftoff-only'];

/**
 * @typedef {import('./children.mjs').Children} Children
 * @typedef {import('./children.mjs').Child} Child
 * @typedef {{ appUrl: string, ownerUrl: string }} Urls
 */

/**
 * What web and worker see: the app's role only, never the owner's.
 * @param {{ urls: Urls, secrets: Record<string, string>, address: string, home: string, mode: 'production' | 'development' }} given
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ urls, secrets, address, home, mode }) {
  const { DATABASE_OWNER_URL: _, ...env } = process.env;
  return {
    ...env,
    ...secrets,
    DATABASE_URL: urls.appUrl,
    NODE_ENV: mode,
    NEXTAUTH_URL: env.PLUMBLINE_URL || env.NEXTAUTH_URL || address,
    PLUMBLINE_DATA: home,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Migrates and, where asked, makes the demo workspace; prints the first admin's token when nobody can sign in yet.
 * @param {Children} children
 * @param {{ env: NodeJS.ProcessEnv, ownerUrl: string, demo: boolean, echo?: boolean }} options
 */
export async function prepareDatabase(children, { env, ownerUrl, demo, echo = true }) {
  const args = ['--import', 'tsx', 'server/cli/plumbline.ts', 'prepare', ...(demo ? ['--demo'] : [])];
  const { code, output } = await children.run('prepare', {
    args,
    env: { ...env, DATABASE_OWNER_URL: ownerUrl },
    echo,
  });
  if (code !== 0) throw new Sentence(explainOutput('preparing the database', output));
}

/**
 * @param {Children} children
 * @param {{ host: string, port: number, env: NodeJS.ProcessEnv, verb: 'start' | 'dev', log?: string }} options without `log` its output is shown
 * @returns {Child}
 */
export function startWeb(children, { host, port, env, verb, log }) {
  const args = [packageFile('next/dist/bin/next'), verb, '-H', host, '-p', String(port)];
  return children.start('web', {
    args,
    env: { ...env, PORT: String(port), HOSTNAME: host },
    log,
    echo: !log,
  });
}

/**
 * @param {Children} children
 * @param {{ env: NodeJS.ProcessEnv, watch?: boolean, log?: string }} options
 * @returns {Child | undefined} undefined while there is no worker
 */
export function startWorker(children, { env, watch = false, log }) {
  if (!existsSync(join(checkout, workerFile))) return undefined;
  const args = watch
    ? [packageFile('tsx/dist/cli.mjs'), 'watch', workerFile]
    : [...smallHeap, '--import', 'tsx', workerFile];
  return children.start('worker', { args, env, log, echo: !log });
}

/**
 * @param {string} address
 * @param {Child} web
 * @param {() => string} output what web printed so far
 */
export async function waitForAnswer(address, web, output) {
  let hasEnded = false;
  web.ended.then(() => {
    hasEnded = true;
  });
  const answers = await waitFor(async () => hasEnded || (await isHealthy(address)), answerLimitMs, 50);
  if (hasEnded) {
    const { port } = new URL(address);
    throw new Sentence(
      /EADDRINUSE/.test(output())
        ? portTaken(Number(port))
        : explainOutput('starting the web server', output()),
    );
  }
  if (!answers)
    throw new Sentence(
      `The web server runs but ${address}/api/health gave no answer within a minute: ${lastTellingLine(output())}`,
    );
}

/** @param {string} address @returns {Promise<boolean>} any answer that is not an error of the server */
export async function isHealthy(address) {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return answer.status < 500;
  } catch {
    return false;
  }
}

/** @param {string} log @param {number} [from] @returns {() => string} what a log file received since then */
export function logSince(log, from = existsSync(log) ? readFileSync(log).length : 0) {
  return () => (existsSync(log) ? readFileSync(log).subarray(from).toString('utf8') : '');
}
