// Reads what the run's PostgreSQL wrote to its log, so that a test can look for what must not be there.

import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';

export async function readServerLog(): Promise<string> {
  return readFile(inject('testServer').logFile, 'utf8');
}
