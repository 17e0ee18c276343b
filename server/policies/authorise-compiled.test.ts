// Asking Cedar outlasts whatever the JavaScript engine does to the code that asks.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('goes on where compiled code is given up in the middle of a question', async () => {
  const script = join(import.meta.dirname, 'testing', 'ask-while-given-up.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--allow-natives-syntax',
    '--import',
    'tsx',
    script,
  ]);
  expect(stdout).toBe('given up 3 times\n');
});
