// Keeps tests that write apart: each takes a deal that no other test of this run has taken.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { worldPlace } from './places';

/** @returns the first that was free. Throws where all are taken: the demo then has too few for so many tests. */
export function claim<Thing extends { id: string }>(things: readonly Thing[], what: string): Thing {
  const free = things.find(({ id }) => takes(id));
  if (!free) throw new Error(`${things.length} found, none of them free: ${what}.`);
  return free;
}

function takes(id: string): boolean {
  try {
    // Making a folder succeeds for one process only.
    mkdirSync(join(worldPlace().claims, id));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
