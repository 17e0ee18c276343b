// Commands are found by their files; whatever else lies in the folder is none.

import { expect, test } from 'vitest';
import { commandNamed, loadCommands } from '@/server/cli/find-commands';

test('finds a command by its name', async () => {
  expect((await commandNamed('migrate'))?.name).toBe('migrate');
});

test.each([
  'nothing-like-it',
  '',
  '../launch/places',
  'plumbline',
  'command',
  'find-commands',
  'constructor',
])('finds none under %j', async (name) => {
  expect(await commandNamed(name)).toBeUndefined();
});

test('lists each under the name of its file, with a summary and its usage', async () => {
  const commands = await loadCommands();
  expect(commands.map(({ name }) => name)).toContain('prepare');
  for (const { name, summary, help } of commands) {
    expect(await commandNamed(name)).toMatchObject({ name });
    expect(summary.length).toBeGreaterThan(10);
    expect(help).toContain(name);
  }
});
