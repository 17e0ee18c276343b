// Whatever the deals: shares lie between nothing and all, cohorts add up to the whole, and slip excludes conversion.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../vocabulary/category';
import { DOLLAR_STATES } from '../vocabulary/item';
import { OUTCOMES } from '../vocabulary/phase';
import { isStarted, type MetricPair, slipRate } from './cohort';
import { measurePeriod } from './measure-period';
import { pace } from './pacing';

const line = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  category: fc.constantFrom(...CATEGORIES),
  isInPeriod: fc.boolean(),
  value: fc.option(
    fc.integer({ min: 0, max: 9_999_999 }).map((cents) => `${Math.floor(cents / 100)}.${cents % 100}`),
  ),
  segment: fc.constantFrom('Enterprise', 'Mid-market', null),
  state: fc.constantFrom(...DOLLAR_STATES, null),
  isGone: fc.boolean(),
});
const pairs: fc.Arbitrary<MetricPair[]> = fc.array(
  fc.record({ start: fc.option(line), end: fc.option(line) }),
  { maxLength: 60 },
);

it('keeps every share between nothing and all, inside its interval', () => {
  fc.assert(
    fc.property(pairs, (deals) => {
      const metrics = measurePeriod(deals);
      const rows = [...metrics.byCategory, ...metrics.bySegment, ...metrics.commitByEvidence];
      for (const { count, dollars } of [
        metrics.slip,
        metrics.winRate,
        metrics.commit,
        ...rows.map(({ slip }) => slip),
      ]) {
        if (count.withheld === null) {
          expect(Number(count.share)).toBeGreaterThanOrEqual(Number(count.lower));
          expect(Number(count.share)).toBeLessThanOrEqual(Number(count.upper));
        }
        if (dollars.share === null) continue;
        expect(Number(dollars.share)).toBeGreaterThanOrEqual(0);
        expect(Number(dollars.share)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('asks every started deal in one category and one segment', () => {
  fc.assert(
    fc.property(pairs, (deals) => {
      const started = deals.filter(isStarted).length;
      const { byCategory, bySegment, slip } = measurePeriod(deals);
      const cases = (rows: typeof byCategory) => rows.reduce((sum, row) => sum + row.slip.count.n, 0);
      expect([cases(byCategory), cases(bySegment), slip.count.n]).toEqual([started, started, started]);
    }),
  );
});

it('never counts a deal as slipped and as won', () => {
  fc.assert(
    fc.property(pairs, (deals) => {
      for (const deal of deals.filter(isStarted)) {
        const five = Array.from({ length: 5 }, () => deal);
        const { slip, commit, byCategory } = measurePeriod(five);
        const won = (byCategory[0]?.conversion ?? commit).count;
        expect((slip.count.hits ?? 0) * (won.hits ?? 0)).toBe(0);
      }
      expect(slipRate(deals)).toEqual(slipRate(deals.filter(isStarted)));
    }),
  );
});

it('never lets the closed of a period fall as its end comes near', () => {
  const day = fc
    .integer({ min: 1, max: 90 })
    .map((n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10));
  const closed = fc.array(fc.record({ closesOn: day, value: fc.constantFrom('1', '2.5', '1000') }));
  fc.assert(
    fc.property(closed, day, (deals, today) => {
      const period = { key: 'Q1', label: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' };
      const [pacing] = pace(deals, [period], today);
      const amounts = pacing?.points.map(({ closed: amount }) => Number(amount)) ?? [];
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    }),
  );
});
