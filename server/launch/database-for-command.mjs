// Gives a command of `plumbline` its database: the one named in the environment, the running one, or one started for it.

import { liveHolder, takeLock } from './lock.mjs';
import { dataFolder, makeRunFolder } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { knownUrls } from './postgres-memory.mjs';
import { isReachable } from './reachable.mjs';
import { secrets } from './secrets.mjs';
import { Sentence } from './sentence.mjs';
import { waitFor } from './wait-for.mjs';

/**
 * Sets DATABASE_URL, DATABASE_OWNER_URL and the secrets in this process where they are not set.
 * @returns {Promise<() => Promise<void>>} to be called at the end
 */
export async function databaseForCommand() {
  const home = dataFolder();
  makeRunFolder(home);
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  Object.assign(process.env, secrets(home));
  if (DATABASE_URL || DATABASE_OWNER_URL) return async () => undefined;
  const taken = await takeLock(home, 'command');
  if ('lock' in taken) {
    const server = await startPostgres({ home });
    setUrls(server);
    return async () => {
      await server.stop();
      taken.lock.release();
    };
  }
  if (taken.holder.kind === 'command')
    throw new Sentence(
      `Another plumbline command (process ${taken.holder.pid}) is using the database. Wait for it to end.`,
    );
  const urls = await waitFor(
    async () => {
      const known = knownUrls(home);
      return known && (await isReachable(known.appUrl)) ? known : undefined;
    },
    60_000,
    200,
  );
  if (!urls || !liveHolder(home))
    throw new Sentence(
      `npm ${taken.holder.kind} (process ${taken.holder.pid}) holds the database but it does not answer. Stop it and run the command again.`,
    );
  setUrls(urls);
  return async () => undefined;
}

/** @param {{ appUrl: string, ownerUrl: string }} urls */
function setUrls({ appUrl, ownerUrl }) {
  process.env.DATABASE_URL = appUrl;
  process.env.DATABASE_OWNER_URL = ownerUrl;
}
