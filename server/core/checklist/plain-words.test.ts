import { expect, it } from 'vitest';
import { plainAmount } from './plain-amount';
import { plainDay } from './plain-day';

it.each([
  ['0', '0 EUR'],
  ['999', '999 EUR'],
  ['1000', '1,000 EUR'],
  ['-1234567.5', '-1,234,567.50 EUR'],
  ['123456.1234', '123,456.1234 EUR'],
])('says %s as %s', (amount, said) => expect(plainAmount(amount, 'EUR')).toBe(said));

it.each([
  ['2026-05-01', '1 May 2026'],
  ['2026-12-31', '31 December 2026'],
])('says %s as %s', (day, said) => expect(plainDay(day)).toBe(said));
