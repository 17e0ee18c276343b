// Gives one test run a PostgreSQL of its own with a migrated template database, and leaves nothing running behind.

import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/db/migrate';
import { makeTestDatabase, urlFor } from '@/db/testing/make-test-database';
import { dataFolder } from '@/server/launch/places.mjs';
import { startThrowawayPostgres } from '@/server/launch/throwaway-postgres.mjs';

/** How a test file reaches the run's server. */
export interface TestServer {
  bootstrapUrl: string;
  ownerUrl: string;
  appUrl: string;
  templateName: string;
  logFile: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const templateName = 'plumb_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres(join(dataFolder(), 'test-postgres'));
  try {
    await makeTestDatabase(server.bootstrapUrl, templateName);
    await migrate(urlFor(server.ownerUrl, templateName));
  } catch (error) {
    await server.remove();
    throw error;
  }
  const { bootstrapUrl, ownerUrl, appUrl, logFile } = server;
  project.provide('testServer', { bootstrapUrl, ownerUrl, appUrl, logFile, templateName });
  return () => server.remove();
}
