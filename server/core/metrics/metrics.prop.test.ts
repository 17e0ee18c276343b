// Whatever the deals: shares lie between nothing and all, cohorts add up to the whole, and slip excludes conversion.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addAmounts } from '../money/amounts';
import { CATEGORIES } from '../vocabulary/category';
import { DOLLAR_STATES } from '../vocabulary/item';
import { OUTCOMES } from '../vocabulary/phase';
import { isStarted, type MetricPair, slipRate } from './cohort';
import { measurePeriod } from './measure-period';
import { pace } from './pacing';
import { MIN_COHORT } from './ratio';
import { withheldCohorts } from './withheld-cohorts';

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
      const rows = [...metrics.byCategory, ...metrics.bySegment, ...metrics.byEvidence];
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

it('asks every started deal in one category, one segment and one state', () => {
  fc.assert(
    fc.property(pairs, (deals) => {
      const started = deals.filter(isStarted).length;
      const { byCategory, bySegment, byEvidence, slip } = measurePeriod(deals);
      const cases = (rows: typeof byCategory) => rows.reduce((sum, row) => sum + row.slip.count.n, 0);
      const counts = [cases(byCategory), cases(bySegment), cases(byEvidence), slip.count.n];
      expect(counts).toEqual([started, started, started, started]);
    }),
  );
});

it('adds the parts of every split up to the whole, in deals and in dollars', () => {
  fc.assert(
    fc.property(pairs, (deals) => {
      // Five of each, so that nothing is withheld.
      const many = deals.flatMap((deal) => Array.from({ length: 5 }, () => deal));
      const { byCategory, bySegment, byEvidence, slip, commit } = measurePeriod(many);
      const add = (rates: (typeof slip)[]) => ({
        hits: rates.reduce((sum, { count }) => sum + (count.hits ?? 0), 0),
        part: rates.reduce((sum, { dollars }) => addAmounts(sum, dollars.part), '0'),
        whole: rates.reduce((sum, { dollars }) => addAmounts(sum, dollars.whole), '0'),
      });
      for (const rows of [byCategory, bySegment, byEvidence])
        expect(add(rows.map((row) => row.slip))).toEqual(add([slip]));
      for (const rows of [bySegment, byEvidence])
        expect(add(rows.map((row) => row.conversion))).toEqual(add([commit]));
    }),
  );
});

it('tells of no fewer than five deals, by no row and by no subtraction from the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (sizes) => {
      const reasons = withheldCohorts(sizes);
      const hidden = sizes.reduce((sum, n, at) => (reasons[at] === null ? sum : sum + n), 0);
      for (const [at, n] of sizes.entries()) if (n > 0 && n < MIN_COHORT) expect(reasons[at]).not.toBeNull();
      const whole = sizes.reduce((sum, n) => sum + n, 0);
      // Where the whole is as small, it is withheld itself.
      expect(hidden === 0 || hidden >= MIN_COHORT || hidden === whole).toBe(true);
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
