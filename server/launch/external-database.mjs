// Checks a PostgreSQL that DATABASE_URL and DATABASE_OWNER_URL name before anything is started on it.

import { explainConnection } from './explain-failure.mjs';
import { postgresClient } from './postgres-roles.mjs';
import { Sentence } from './sentence.mjs';

const limitMs = 8_000;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ appUrl: string, ownerUrl: string } | undefined} undefined when the built-in one is to be used
 */
export function externalUrls(env) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = env;
  if (!DATABASE_URL && !DATABASE_OWNER_URL) return undefined;
  if (!DATABASE_URL || !DATABASE_OWNER_URL)
    throw new Sentence(
      `${DATABASE_URL ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'} is set and ${DATABASE_URL ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} is not. Set both (the app's role and the owner's), or neither to use the built-in PostgreSQL.`,
    );
  return { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL };
}

/** @param {{ appUrl: string, ownerUrl: string }} urls */
export async function checkExternal({ appUrl, ownerUrl }) {
  const app = await askRole('DATABASE_URL', appUrl);
  if (app.bypasses)
    throw new Sentence(
      `DATABASE_URL signs in as "${app.name}", which row-level security does not bind. Name an ordinary role (plumb_app) that owns nothing.`,
    );
  const owner = await askRole('DATABASE_OWNER_URL', ownerUrl);
  if (app.name === owner.name)
    throw new Sentence(
      `DATABASE_URL and DATABASE_OWNER_URL both sign in as "${app.name}". The app must not own its tables: use two roles (plumb_app and plumb_owner).`,
    );
  if (app.database !== owner.database)
    throw new Sentence(
      `DATABASE_URL names the database "${app.database}" and DATABASE_OWNER_URL "${owner.database}". Both must name the same one.`,
    );
}

/** @param {string} name @param {string} url */
async function askRole(name, url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new Sentence(
      `${name} is no address of a PostgreSQL. It looks like postgres://user:password@host:5432/database.`,
    );
  const postgres = await postgresClient();
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [row] = await withinLimit(sql`
      select current_user::text as name, current_database()::text as database,
        current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as bypasses
      from pg_roles where rolname = current_user`);
    if (row.version < 150_000)
      throw new Sentence(
        `${name} names a PostgreSQL ${Math.floor(row.version / 10_000)}; Plumbline needs 15 or newer. Upgrade it, or unset both addresses to use the built-in one.`,
      );
    return row;
  } catch (error) {
    if (error instanceof Sentence) throw error;
    throw new Sentence(explainConnection(name, url, error), { cause: error });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * The client tries for ever where something accepts connections and closes them at once, as some proxies do.
 * @template T
 * @param {Promise<T>} query
 * @returns {Promise<T>}
 */
function withinLimit(query) {
  return Promise.race([
    query,
    new Promise((_, reject) => {
      const timer = setTimeout(
        () => reject(Object.assign(new Error('no answer'), { code: 'CONNECT_TIMEOUT' })),
        limitMs,
      );
      timer.unref();
    }),
  ]);
}
