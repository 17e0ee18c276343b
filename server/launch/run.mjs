// Brings the whole app up in order (packages, build, database, web, worker), watches it, and takes it down in order.

import { join } from 'node:path';
import {
  appEnvironment,
  isHealthy,
  logSince,
  prepareDatabase,
  startWeb,
  startWorker,
  waitForAnswer,
} from './application.mjs';
import { ensureBuilt } from './build.mjs';
import { makeChildren } from './children.mjs';
import { requireDiskSpace } from './disk-space.mjs';
import { explainOutput } from './explain-failure.mjs';
import { checkExternal, externalUrls } from './external-database.mjs';
import { ensureInstalled } from './install.mjs';
import { keepRunning } from './keep-running.mjs';
import { takeLock } from './lock.mjs';
import { dataFolder, makeRunFolder } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { during, say, seconds } from './progress.mjs';
import { secrets } from './secrets.mjs';
import { codeOf, messageOf, Sentence } from './sentence.mjs';
import { arrangeShutdown } from './shutdown.mjs';
import { isDemoPending, noteFirstRun, signInLines } from './sign-ins.mjs';
import { webAddress } from './web-address.mjs';

/** @param {{ kind: 'start' | 'dev', args: string[] }} asked */
export async function run({ kind, args }) {
  const home = dataFolder();
  const lock = await lockOrLeave(home, kind);
  const children = makeChildren((pid) => lock.note({ child: pid }));
  /** @type {ReturnType<typeof startPostgres> | undefined} */
  let database;
  const { fail, isStopping } = arrangeShutdown(async () => {
    await children.stopAll(['web', 'worker']);
    const server = await database?.catch(() => undefined);
    await server?.stop();
    lock.release();
  });
  try {
    await bringUp();
  } catch (error) {
    await fail(wellSaid(error));
  }

  async function bringUp() {
    const { host, port, address } = await webAddress(process.env);
    requireDiskSpace(home, 200, 'run');
    await ensureInstalled(children, join(home, 'install.log'));
    const external = externalUrls(process.env);
    if (external)
      await during('Checking the database that DATABASE_URL names', () => checkExternal(external));
    else noteFirstRun(home, args.includes('--no-demo'));
    database = external ? undefined : startPostgres({ home, say });
    // Both at once: the server starts while the sources are read. Its failure is reported below, where it is awaited.
    database?.catch(() => undefined);
    if (kind === 'start') await ensureBuilt(children, join(home, 'build.log'));
    const urls =
      external ?? (await during('Starting PostgreSQL', async () => /** @type {Promise<any>} */ (database)));
    const mode = kind === 'start' ? 'production' : 'development';
    const env = appEnvironment({ urls, secrets: secrets(home), address, home, mode });
    const demo = args.includes('--demo') || (!external && isDemoPending(home));
    await during('Bringing the database up to date', () =>
      prepareDatabase(children, { env, ownerUrl: urls.ownerUrl, demo }),
    );
    const log = (/** @type {string} */ name) => (kind === 'start' ? join(home, `${name}.log`) : undefined);
    say('Starting web and worker');
    const webLog = log('web');
    const printed = webLog ? logSince(webLog) : undefined;
    const web = startWeb(children, { host, port, env, verb: kind, log: webLog });
    watch(web);
    // What it had under way goes on or is taken back by the next one.
    keepRunning({
      start: () => startWorker(children, { env, watch: kind === 'dev', log: log('worker') }),
      isStopping,
      onAgain: (_worker, code) => say(`The worker ended by itself (code ${code}): a new one goes on`),
      onGivenUp: (worker, code) => fail(endedByItself(worker, code)),
    });
    watchDatabase(await database);
    await waitForAnswer(address, web, printed ?? web.output);
    lock.note({ address });
    console.log(
      [
        '',
        `Plumbline runs at ${address} (ready after ${seconds()} s)`,
        ...(external && !demo ? [] : signInLines(home)),
      ].join('\n'),
    );
    console.log('Ctrl-C stops it.');
  }

  /** @param {import('./children.mjs').Child} child */
  function watch(child) {
    child.ended.then((code) => {
      if (!isStopping()) fail(endedByItself(child, code));
    });
  }

  /** @param {import('./children.mjs').Child} child @param {number} code */
  function endedByItself({ name, output }, code) {
    const where = kind === 'start' ? join(home, `${name}.log`) : undefined;
    const printed = where ? logSince(where, 0)() : output();
    return new Sentence(
      `The ${name} process ended by itself (code ${code}). ${explainOutput(`running ${name}`, printed.slice(-5_000), where)}`,
    );
  }

  /** @param {import('./postgres.mjs').RunningPostgres | undefined} server */
  function watchDatabase(server) {
    server?.ended.then(() => {
      if (!isStopping())
        fail(
          new Sentence(
            `PostgreSQL ended by itself, so everything was stopped. Start again; its log is ${server.logFile}.`,
          ),
        );
    });
  }
}

/** @param {string} home @param {'start' | 'dev'} kind */
async function lockOrLeave(home, kind) {
  try {
    makeRunFolder(home);
    const taken = await takeLock(home, kind);
    if ('lock' in taken) return taken.lock;
    const { address, pid, kind: other } = taken.holder;
    if (other === 'command')
      throw new Sentence(
        `A plumbline command (process ${pid}) is using the database. Start again when it has ended.`,
      );
    if (address && (await isHealthy(address))) {
      console.log(
        [`Plumbline already runs at ${address} (process ${pid}).`, ...signInLines(home)].join('\n'),
      );
    } else
      console.log(
        `Plumbline is already being started by process ${pid}; it prints its address when it is ready.`,
      );
    process.exit(0);
  } catch (error) {
    const said = wellSaid(error);
    console.error(said instanceof Sentence ? said.message : said);
    process.exit(1);
  }
}

/** @param {unknown} error @returns {unknown} the same, as a sentence where the operating system refused something */
function wellSaid(error) {
  if (error instanceof Sentence || !(error instanceof Error && 'syscall' in error)) return error;
  return new Sentence(explainOutput('starting', `${codeOf(error)} ${messageOf(error)}`), { cause: error });
}
