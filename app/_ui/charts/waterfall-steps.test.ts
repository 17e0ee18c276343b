// The floating bars of a waterfall meet end to end.
import { expect, test } from 'vitest';
import { layWaterfall } from './waterfall-steps';

test('starts every change where the one before ended, and every total on the axis', () => {
  const bars = layWaterfall([
    { id: 'a', label: 'Then', kind: 'total', amount: '100.00' },
    { id: 'b', label: 'New', kind: 'change', amount: '40.00' },
    { id: 'c', label: 'Lost', kind: 'change', amount: '-60.00' },
    { id: 'd', label: 'Now', kind: 'total', amount: '80.00' },
  ]);
  expect(bars.map((bar) => bar.span)).toEqual([
    [0, 100],
    [100, 140],
    [80, 140],
    [0, 80],
  ]);
});

test('keeps the lower end first below zero', () => {
  const bars = layWaterfall([{ id: 'a', label: 'Then', kind: 'total', amount: '-5' }]);
  expect(bars[0]?.span).toEqual([-5, 0]);
});
