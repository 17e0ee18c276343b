import { expect, it } from 'vitest';
import { parseAmount } from './parse-amount';

it.each([
  ['1234.50', '1234.5'],
  [' 12 ', '12'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['-.5', '-0.5'],
  ['5.', '5'],
  ['007', '7'],
  ['1.0E7', '10000000'],
  ['1e-3', '0.001'],
  ['0e9999', '0'],
  ['999999999999999999.99', '999999999999999999.99'],
  ['-250.10', '-250.1'],
])('reads %j as %s', (text, amount) => {
  expect(parseAmount(text)).toEqual({ ok: true, amount });
});

it.each(['', '   ', '\t'])('reads blank %j as no amount, which is not 0', (text) => {
  expect(parseAmount(text)).toEqual({ ok: true, amount: null });
});

it.each([
  ['NaN', 'not_a_number'],
  ['Infinity', 'not_a_number'],
  ['-Infinity', 'not_a_number'],
  ['0x10', 'not_a_number'],
  ['--1', 'not_a_number'],
  ['1e', 'not_a_number'],
  ['TBD', 'not_a_number'],
  ['1;2', 'not_a_number'],
  ['(500)', 'not_a_number'],
  ['\uff11', 'not_a_number'],
  ['1\u0000', 'not_a_number'],
  ['1e99999', 'not_a_number'],
  ['1e400', 'too_large'],
  ['1e18', 'too_large'],
  ['1000000000000000000', 'too_large'],
  ['9'.repeat(100), 'too_large'],
  ['1e-400', 'too_precise'],
  ['1,000', 'thousands_separator'],
  ['1 000', 'thousands_separator'],
  ['1.234,50', 'not_a_number'],
  ['12,5', 'thousands_separator'],
  ['$100', 'currency_sign'],
  ['100 EUR', 'currency_sign'],
])('refuses %j as %s', (text, code) => {
  const parsed = parseAmount(text);
  expect(parsed).toMatchObject({ ok: false, code });
  expect(parsed.ok ? '' : parsed.reason).toMatch(/\.$/);
});
