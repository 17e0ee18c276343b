import { expect, it } from 'vitest';
import { command } from './demo';

it('refuses a name that is no short name before it simulates anything', async () => {
  await expect(command.run(['--workspace', 'Big demo'])).rejects.toThrow(
    'such as "big-demo", not "Big demo"',
  );
});
