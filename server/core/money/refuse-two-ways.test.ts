import { expect, it } from 'vitest';
import { refuseTwoWays } from './refuse-two-ways';

it('is said of a group of three after one separator, and of nothing else', () => {
  for (const text of ['1.000', '1,000', '250.000', ' -12,345 '])
    expect(refuseTwoWays(text), text).not.toBeNull();
  for (const text of [
    '1000',
    '1000.00',
    '1234.567',
    '0.927',
    '1.000,50',
    '1,000.5',
    '1.000.000',
    'abc',
    '',
    '1e5',
  ])
    expect(refuseTwoWays(text), text).toBeNull();
});
