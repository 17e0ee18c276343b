// Makes a command let go of the database when it ends, however it ends: an open client keeps the terminal waiting.
import { closeDatabase } from '@/db/client';
import type { Command } from './command';

export function closingDatabase(run: Command['run']): Command['run'] {
  return async (args) => {
    try {
      return await run(args);
    } finally {
      await closeDatabase();
    }
  };
}
