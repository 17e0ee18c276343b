// The `plumbline` command: finds the named command beside this file, gives it a database and ends with its exit code.

import { isCommand } from '@/server/cli/command';
import { failureText } from '@/server/cli/failure-text';
import { commandNamed, loadCommands } from '@/server/cli/find-commands';
import { databaseForCommand } from '@/server/launch/database-for-command.mjs';

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(args[0]);
  const command = await commandNamed(name);
  if (!isCommand(command)) return refuse(name);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  const { needsDatabase = true } = command;
  if (!(typeof needsDatabase === 'function' ? needsDatabase(args) : needsDatabase)) return command.run(args);
  const release = await databaseForCommand();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      release().finally(() => process.exit(130)); // a database started for this command must not outlive it
    });
  try {
    return await command.run(args);
  } finally {
    await release();
  }
}

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined) {
    const command = await commandNamed(name);
    if (!command) return refuse(name);
    console.log(command.help);
    return 0;
  }
  const commands = await loadCommands();
  const width = Math.max(...commands.map((command) => command.name.length));
  console.log('Usage: npm run plumbline -- <command> [options]\n');
  for (const { name: each, summary } of commands) console.log(`  ${each.padEnd(width)}  ${summary}`);
  console.log('\nnpm run plumbline -- help <command> tells more about one.');
  return 0;
}

function refuse(name: string): number {
  console.error(`There is no command "${name}". npm run plumbline -- help lists them.`);
  return 2;
}

main(process.argv.slice(2)).then(
  // Exits by itself: a client that a command left open must not keep the terminal waiting.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`plumbline: ${failureText(error)}`);
    process.exit(1);
  },
);
