// Runs the built app on a fresh, migrated database of its own for end-to-end tests, and removes it all afterwards.

import { join } from 'node:path';
import { appEnvironment, logSince, startWeb, startWorker, waitForAnswer } from './application.mjs';
import { ensureBuilt } from './build.mjs';
import { makeChildren } from './children.mjs';
import { explainOutput } from './explain-failure.mjs';
import { dataFolder } from './places.mjs';
import { secrets } from './secrets.mjs';
import { Sentence } from './sentence.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';
import { webAddress } from './web-address.mjs';

/**
 * @typedef {object} RunningApp
 * @property {string} url
 * @property {string} home its run-time folder: web.log, worker.log, postgres.log
 * @property {string} appUrl plumb_app
 * @property {string} ownerUrl plumb_owner
 * @property {string} bootstrapUrl superuser, on the app's database
 * @property {NodeJS.ProcessEnv} env what web and worker see; with DATABASE_OWNER_URL for commands
 * @property {(...args: string[]) => Promise<string>} plumbline runs a command on it, resolves with its output, throws when it fails
 * @property {() => Promise<void>} stop ends everything and removes its data
 */

/**
 * @param {object} [options]
 * @param {string} [options.port] default: any free one
 * @param {Record<string, string>} [options.env] more environment for web, worker and commands
 * @param {(app: Omit<RunningApp, 'url'>) => Promise<void>} [options.prepare] runs after migrating, before web and worker
 * @returns {Promise<RunningApp>} once it answers
 */
export async function startE2eApp({ port = '0', env: more = {}, prepare } = {}) {
  const server = await startThrowawayPostgres(join(dataFolder(), 'e2e'));
  const { home, appUrl, ownerUrl } = server;
  const children = makeChildren(server.note);
  const stop = async () => {
    await children.stopAll(['web', 'worker']);
    await server.remove();
  };
  try {
    await ensureBuilt(children, join(dataFolder(), 'build.log'));
    const { host, port: free, address: url } = await webAddress({ PORT: port });
    const urls = { appUrl, ownerUrl };
    const production = appEnvironment({
      urls,
      secrets: secrets(home),
      address: url,
      home,
      mode: 'production',
    });
    const webEnv = { ...production, ...more };
    const env = { ...webEnv, DATABASE_OWNER_URL: ownerUrl };
    /** @type {RunningApp['plumbline']} */
    const plumbline = async (...args) => {
      const command = ['--import', 'tsx', 'server/cli/plumbline.ts', ...args];
      const { code, output } = await children.run('plumbline', { args: command, env });
      if (code !== 0) throw new Sentence(explainOutput(`running plumbline ${args[0]}`, output));
      return output;
    };
    const bootstrapUrl = server.bootstrapUrl.replace(/\/postgres$/, '/plumbline');
    const app = { home, appUrl, ownerUrl, bootstrapUrl, env, plumbline, stop };
    await plumbline('migrate');
    await prepare?.(app);
    const log = join(home, 'web.log');
    const printed = logSince(log);
    const web = startWeb(children, { host, port: free, env: webEnv, verb: 'start', log });
    startWorker(children, { env: webEnv, log: join(home, 'worker.log') });
    await waitForAnswer(url, web, printed);
    return { ...app, url };
  } catch (error) {
    await stop();
    throw error;
  }
}
