import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkText } from './safe-text';

it.each(['a\u0000b', '\u0000', 'x\uD800', '\uDC00x', '\uDC00\uD800'])('refuses %j with a reason', (text) => {
  const checked = checkText(text);
  expect(checked.ok ? '' : checked.reason).toMatch(/position \d+/);
});

it.each(['', ' padded ', '=1+1', '<script>', '😀', '\u202E', '\u0001', 'e\u0301', 'TBD\r\n'])(
  'keeps %j exactly',
  (text) => {
    expect(checkText(text)).toEqual({ ok: true, value: text });
  },
);

it('keeps exactly what UTF-8 can carry without U+0000, and refuses the rest', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(units, (text) => {
      const survives =
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)) === text;
      expect(checkText(text).ok).toBe(survives && !text.includes('\u0000'));
    }),
  );
});
