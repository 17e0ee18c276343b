import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/day-arithmetic';
import { addAmounts } from '../money/amounts';
import { DEFAULT_FISCAL_CALENDAR } from '../period/fiscal-calendar';
import { CATEGORIES } from '../vocabulary/category';
import { DOLLAR_STATES } from '../vocabulary/item';
import { OUTCOMES } from '../vocabulary/phase';
import { deriveBridge } from './bridge';
import type { ForecastLine, LineSum } from './forecast-line';
import { rollUp } from './roll-up';
import { rollUpBy } from './roll-up-by';

const cents = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((value) => (value / 100).toFixed(2));
const line: fc.Arbitrary<ForecastLine> = fc
  .record({
    opportunityId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    ownerSeatId: fc.constantFrom('s1', 's2', null),
    outcome: fc.constantFrom(...OUTCOMES),
    category: fc.constantFrom(...CATEGORIES),
    dollarState: fc.constantFrom(...DOLLAR_STATES, null),
    closesOn: fc.option(fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-02-01', days))),
    amount: fc.option(cents),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    isConverted: fc.boolean(),
  })
  .map(({ isConverted, ...rest }) => ({ ...rest, converted: isConverted ? rest.amount : null }));
const lines = fc.array(line, { maxLength: 40 });
const options = { calendar: DEFAULT_FISCAL_CALENDAR, periodKey: 'FY2026-Q2', today: '2026-05-01' };

const add = (a: LineSum, b: LineSum): LineSum => ({
  total: addAmounts(a.total, b.total),
  count: a.count + b.count,
  countWithoutAmount: a.countWithoutAmount + b.countWithoutAmount,
  countUnconverted: a.countUnconverted + b.countUnconverted,
});
const nothing: LineSum = { total: '0', count: 0, countWithoutAmount: 0, countUnconverted: 0 };
const pick = ({ total, count, countWithoutAmount, countUnconverted }: LineSum): LineSum => ({
  total,
  count,
  countWithoutAmount,
  countUnconverted,
});

it('a forecast is the sum of its categories, and each of them the sum of its states', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const forecast = rollUp(all, options);
      const categories = CATEGORIES.map((category) => forecast.byCategory[category]);
      expect(categories.reduce(add, nothing)).toEqual(pick(forecast));
      for (const category of categories) {
        const states = DOLLAR_STATES.map((state) => category.byState[state]);
        expect([...states, category.stateless].reduce(add, nothing)).toEqual(pick(category));
      }
    }),
  );
});

it('a forecast is the sum of its parts for every grouping', () => {
  const groupings: readonly ((of: ForecastLine) => string | null)[] = [
    (of) => of.ownerSeatId,
    (of) => of.currency,
    (of) => of.category,
    (of) => of.dollarState,
    (of) => of.closesOn,
    (of) => of.opportunityId,
  ];
  fc.assert(
    fc.property(lines, fc.constantFrom(...groupings), (all, keyOf) => {
      const whole = rollUp(all, options);
      const groups = rollUpBy(all, keyOf, options).map((group) => group.forecast);
      expect(groups.reduce((sum, group) => add(sum, group), nothing)).toEqual(pick(whole));
      for (const name of ['openPipeline', 'bestCase', 'mostLikely', 'commit'] as const)
        expect(groups.reduce((sum, group) => add(sum, group.rollUps[name]), nothing)).toEqual(
          whole.rollUps[name],
        );
      expect(groups.reduce((sum, group) => add(sum, group.undated), nothing)).toEqual(whole.undated);
      expect(groups.reduce((sum, group) => add(sum, group.overdue), nothing)).toEqual(whole.overdue);
    }),
  );
});

it('a forecast does not depend on the order of its lines', () => {
  fc.assert(
    fc.property(lines, (all) => {
      expect(rollUp([...all].reverse(), options)).toEqual(rollUp(all, options));
    }),
  );
});

it('CRM total + accepted = shown, and the deals of the bridge add up to what was accepted', () => {
  fc.assert(
    fc.property(lines, lines, (crm, shown) => {
      const bridge = deriveBridge(crm, shown);
      expect(addAmounts(bridge.crm, bridge.accepted)).toBe(bridge.shown);
      expect(bridge.deals.map((deal) => deal.difference).reduce(addAmounts, '0')).toBe(bridge.accepted);
      for (const category of CATEGORIES) {
        const own = bridge.deals.filter((deal) => deal.category === category);
        expect(own.map((deal) => deal.difference).reduce(addAmounts, '0')).toBe(
          bridge.byCategory[category].accepted,
        );
      }
    }),
  );
});
