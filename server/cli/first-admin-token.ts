// `plumbline first-admin-token`: makes the way into an empty database and prints it, once.
import { closeDatabase, database } from '@/db/client';
import { person } from '@/db/schema/person';
import { FIRST_ADMIN_HOURS, makeFirstAdminToken } from '@/server/auth/first-admin-token';
import type { Command } from '@/server/cli/command';

export const command: Command = {
  name: 'first-admin-token',
  summary: 'make a one-time link for the first admin of an empty database',
  help: `Usage: npm run plumbline -- first-admin-token [--if-empty]

Prints a one-time link with which the first admin of an empty database signs up. It is good
for ${FIRST_ADMIN_HOURS} hours and replaces the one before. With --if-empty it prints nothing once there is a workspace.`,
  async run(args) {
    try {
      const token = await makeFirstAdminToken(new Date());
      if (token === null) {
        if (args.includes('--if-empty')) return await hintWhereNobodySits();
        console.error(
          'There is a workspace already. Ask one of its admins for an invite, or make one with the command invite.',
        );
        return 1;
      }
      const address = (process.env.NEXTAUTH_URL ?? '').replace(/\/$/, '');
      console.log(
        `The database is empty. The first admin starts here (one use, ${FIRST_ADMIN_HOURS} hours):`,
      );
      console.log(`  ${address}/welcome?token=${token}`);
      return 0;
    } finally {
      await closeDatabase();
    }
  },
};

/** A workspace that the command line made has no seats until somebody is invited. */
async function hintWhereNobodySits(): Promise<number> {
  const [somebody] = await database().db.select({ id: person.id }).from(person).limit(1);
  if (!somebody)
    console.log(
      'Nobody can sign in yet. Make a link: npm run plumbline -- invite --workspace NAME --email ADDRESS',
    );
  return 0;
}
