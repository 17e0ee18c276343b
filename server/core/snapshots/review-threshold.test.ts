import { expect, it } from 'vitest';
import { reviewThreshold } from './review-threshold';
import type { SnapshotTotals } from './snapshot-totals';

const totals = (...cells: [category: string, total: string][]) =>
  ({ cells: cells.map(([category, total]) => ({ category, total })) }) as SnapshotTotals;
const threshold = (reviewAmount: string | null, of: SnapshotTotals) =>
  reviewThreshold({ reviewAmount, varianceShare: '0.05' }, of);

it('is what the workspace set, whatever was frozen', () => {
  expect(threshold('0', totals(['commit', '1000']))).toBe('0');
  expect(threshold('250', totals())).toBe('250');
});

it('is one percent of commit, whatever state its dollars are in', () => {
  expect(threshold(null, totals(['commit', '1000'], ['commit', '500'], ['pipeline', '9000']))).toBe('15');
});

it('is one percent of all that is counted where nothing is committed, so that not every line is one to judge', () => {
  expect(threshold(null, totals(['closed', '4000'], ['pipeline', '6000'], ['omitted', '999']))).toBe('100');
  expect(threshold(null, totals(['commit', '0'], ['best_case', '300']))).toBe('3');
});
