import { expect, it } from 'vitest';
import { terminalText } from './say';

it('writes control characters out, so that a name in a file cannot speak to the terminal', () => {
  expect(terminalText('a\u001b[31mred\u007f\u009b2J\r\n\tZoë 🌍\u202e')).toBe(
    'a\\x1b[31mred\\x7f\\x9b2J\\x0d\n\tZoë 🌍\\u202e',
  );
});
