// A path that passes stays on this console, whatever it is made of.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isConsolePath } from './is-console-path';

it('takes pages with their query and place', () => {
  for (const path of ['/', '/deals/0190?as=of#item-pain', '/rules?cell=message.approve:manager'])
    expect(isConsolePath(path)).toBe(true);
});

it('takes nothing that leads elsewhere', () => {
  for (const path of [
    '',
    'deals',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/a\u0000',
    `/${'x'.repeat(500)}`,
  ])
    expect(isConsolePath(path)).toBe(false);
});

it('resolves to the console on whatever address it runs', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '%2f',
    '?',
    '#',
    '\t',
    ' ',
    'evil.example',
    'deals',
    '\u202e',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = `/${pieces.join('')}`;
      if (isConsolePath(path))
        expect(new URL(path, 'https://console.example').origin).toBe('https://console.example');
    }),
  );
});
