// `npm run bench`: measures against a PostgreSQL of its own, removed at the end; prints ratios taken in one run and fails nothing by time.

import { join } from 'node:path';
import { logSince, startWeb, waitForAnswer } from './application.mjs';
import { ensureBuilt } from './build.mjs';
import { makeChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { checkout, dataFolder, makeRunFolder } from './places.mjs';
import { secrets } from './secrets.mjs';
import { messageOf, Sentence } from './sentence.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';
import { webAddress } from './web-address.mjs';

const help = `Usage: npm run bench -- [--deals N] [--facts M] [--entries E] [--only PART,PART]

  --deals N     simulated deals (default 10000)
  --facts M     simulated facts, about: activities, history, roles, papers (default 200000)
  --copies C    each deal C times once it is evaluated, copied in the database (default 1): what is read, frozen,
                compared and verified is C times as large, and import and evaluation are measured as before
  --entries E   entries of the audit log that is verified (default 1000000)
  --only PARTS  of import, evaluate, reads, changed, moves, freeze, verify, compare, log, replay and pages

The demo's size is --deals 1200 --facts 52000. Close other programs first: a loaded machine changes ratios less
than times, but it changes them.`;

/** What is read is asked of the console as it is built, over HTTP. @param {string[]} args */
function needsConsole(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return true;
  const named = args[at] === '--only' ? args[at + 1] : args[at]?.slice('--only='.length);
  return (named ?? '').split(',').some((part) => part.trim() === 'reads');
}

/**
 * @param {import('./children.mjs').Children} children
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @returns {Promise<string>} where it answers
 */
async function serve(children, env, home) {
  const { host, port, address } = await webAddress({ PORT: '0' });
  const log = join(home, 'web.log');
  const printed = logSince(log);
  const web = startWeb(children, {
    host,
    port,
    env: { ...env, NEXTAUTH_URL: address, PLUMBLINE_DATA: home, NEXT_TELEMETRY_DISABLED: '1' },
    verb: 'start',
    log,
  });
  await waitForAnswer(address, web, printed);
  return address;
}

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return console.log(help);
  const home = dataFolder();
  makeRunFolder(home);
  const early = makeChildren(() => undefined);
  await ensureInstalled(early, join(home, 'install.log'));
  const server = await startThrowawayPostgres(join(home, 'bench'), { durable: true });
  const children = makeChildren(server.note);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await children.stopAll(['bench', 'web']);
    await server.remove();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => end().finally(() => process.exit(130)));
  try {
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...process.env,
      ...secrets(server.home),
      DATABASE_URL: server.appUrl,
      DATABASE_OWNER_URL: server.ownerUrl,
      PLUMBLINE_BENCH_HOME: server.home,
      NODE_ENV: 'production',
      TZ: 'UTC',
    };
    if (needsConsole(args)) {
      await ensureBuilt(children, join(home, 'build.log'));
      env.PLUMBLINE_BENCH_URL = await serve(children, env, server.home);
    }
    const script = join(checkout, 'db/bench/run-bench.ts');
    const { code } = await children.run('bench', {
      args: ['--import', 'tsx', script, ...args],
      env,
      echo: true,
    });
    process.exitCode = code ?? 1;
  } finally {
    await end();
  }
}

main().catch((error) => {
  console.error(error instanceof Sentence ? error.message : messageOf(error));
  process.exitCode = 1;
});
