// CRM total + accepted = shown holds for each category, in however many parts its sums come.
import { expect, test } from 'vitest';
import { bridgeOf } from './bridge-of';

test('sums every part of a category on both sides', () => {
  const parts = [
    { category: 'commit', total: '100.10' },
    { category: 'commit', total: '0.20' },
    { category: 'pipeline', total: '7' },
  ] as const;
  const shown = [
    { category: 'commit', total: '50' },
    { category: 'commit', total: '60.30' },
    { category: 'pipeline', total: '7' },
  ] as const;
  const bridge = bridgeOf(parts, shown);
  expect(bridge.find(({ category }) => category === 'commit')).toEqual({
    category: 'commit',
    source: '100.3',
    accepted: '10',
    shown: '110.3',
  });
  expect(bridge.find(({ category }) => category === 'pipeline')).toMatchObject({ accepted: '0' });
});
