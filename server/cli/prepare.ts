// `plumbline prepare`: what a start needs of its database, in one process: migrated, with a demo or a way in for the first admin.

import type { Command } from '@/server/cli/command';
import { commandNamed } from '@/server/cli/find-commands';

export const command: Command = {
  name: 'prepare',
  summary: 'what npm start does with the database before the app runs',
  help: `Usage: npm run plumbline -- prepare [--demo]

Migrates; with --demo makes the demo workspace if there is none; prints the first admin's
one-time token while the database has no person. npm start runs it each time.`,
  async run(args) {
    const steps = [
      ['migrate'],
      ...(args.includes('--demo') ? [['demo', '--if-missing']] : []),
      ['first-admin-token', '--if-empty'],
    ];
    for (const [name = '', ...options] of steps) {
      const step = await commandNamed(name);
      if (!step) console.log(`This version has no command "${name}" yet; skipped.`);
      const code = (await step?.run(options)) ?? 0;
      if (code !== 0) return code;
    }
    return 0;
  },
};
