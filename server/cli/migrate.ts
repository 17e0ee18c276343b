// `plumbline migrate`: brings the database to this version, as its owner.

import { migrate } from '@/db/migrate';
import type { Command } from '@/server/cli/command';
import { Sentence } from '@/server/launch/sentence.mjs';

export const command: Command = {
  name: 'migrate',
  summary: 'bring the database to this version',
  help: `Usage: npm run plumbline -- migrate

Brings the database that DATABASE_OWNER_URL names (else the built-in one) to this version.
Running it again changes nothing.`,
  async run() {
    const ownerUrl = process.env.DATABASE_OWNER_URL;
    if (!ownerUrl)
      throw new Sentence(
        'DATABASE_OWNER_URL is not set; it names the role that owns the tables. Set it beside DATABASE_URL.',
      );
    const { applied } = await migrate(ownerUrl);
    console.log(applied === 0 ? 'The database is up to date.' : `Migrations applied: ${applied}.`);
    return 0;
  },
};
