import { expect, it } from 'vitest';
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';
import { waterfallBars } from './waterfall-bars';

const bar = (amount: string): Waterfall['bars'][number] => ({ cause: 'increased', deals: 1, amount });

it('hangs each cause where the one before ended, between two totals on the ground', () => {
  expect(waterfallBars({ start: '50', bars: [bar('50'), bar('-25')], end: '75' })).toEqual([
    { from: 0, to: 0.5, kind: 'total' },
    { from: 0.5, to: 1, kind: 'up' },
    { from: 0.75, to: 1, kind: 'down' },
    { from: 0, to: 0.75, kind: 'total' },
  ]);
});

it('draws nothing of nothing, and keeps below the ground what is below it', () => {
  expect(waterfallBars({ start: '0', bars: [], end: '0' })).toEqual([
    { from: 0, to: 0, kind: 'total' },
    { from: 0, to: 0, kind: 'total' },
  ]);
  const [, down] = waterfallBars({ start: '50', bars: [bar('-100')], end: '-50' });
  expect(down).toEqual({ from: 0, to: 1, kind: 'down' });
});
