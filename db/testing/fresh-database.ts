// Hands a test file a migrated database of its own, cloned from the run's template.

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { closeDatabase } from '@/db/client';
import { dropTestDatabase, makeTestDatabase, urlFor } from '@/db/testing/make-test-database';

export interface FreshDatabase {
  /** plumb_app: owns nothing, row-level security holds. */
  appUrl: string;
  /** plumb_owner: owns every table. */
  ownerUrl: string;
  /** Superuser: only to look past row-level security when checking what was stored. */
  bootstrapUrl: string;
  name: string;
  /** Drops it; whatever is still connected is cut off. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template (about 50 ms). Call it in `beforeAll`, and `drop()` in `afterAll`.
 * It also becomes this process's DATABASE_URL, so `database()` and `withWorkspace()` of db/client open it; with several
 * at once the last one made does.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { bootstrapUrl, ownerUrl, appUrl, templateName } = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await makeTestDatabase(bootstrapUrl, name, templateName);
  await closeDatabase();
  process.env.DATABASE_URL = urlFor(appUrl, name);
  process.env.DATABASE_OWNER_URL = urlFor(ownerUrl, name);
  return {
    name,
    appUrl: urlFor(appUrl, name),
    ownerUrl: urlFor(ownerUrl, name),
    bootstrapUrl: urlFor(bootstrapUrl, name),
    drop: async () => {
      if (process.env.DATABASE_URL === urlFor(appUrl, name)) await closeDatabase();
      await dropTestDatabase(bootstrapUrl, name);
    },
  };
}
