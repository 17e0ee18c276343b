import { describe, expect, it } from 'vitest';
import { DEFAULT_FISCAL_CALENDAR } from '../period/fiscal-calendar';
import type { ForecastLine } from './forecast-line';
import { rollUp } from './roll-up';

const line = (change: Partial<ForecastLine>): ForecastLine => ({
  opportunityId: 'o1',
  ownerSeatId: 's1',
  outcome: 'open',
  category: 'commit',
  dollarState: 'evidenced',
  closesOn: '2026-05-15',
  amount: '100',
  currency: 'USD',
  converted: '100',
  ...change,
});
const options = { calendar: DEFAULT_FISCAL_CALENDAR, periodKey: 'FY2026-Q2', today: '2026-05-01' };

describe('the roll-up of a period', () => {
  it('adds the named roll-ups from the categories', () => {
    const forecast = rollUp(
      [
        line({ category: 'pipeline', converted: '1' }),
        line({ category: 'best_case', converted: '10' }),
        line({ category: 'most_likely', converted: '100' }),
        line({ category: 'commit', converted: '1000' }),
        line({ category: 'closed', outcome: 'won', converted: '10000' }),
        line({ category: 'omitted', outcome: 'lost', dollarState: null, converted: '100000' }),
      ],
      options,
    );
    expect(forecast.rollUps.openPipeline.total).toBe('1111');
    expect(forecast.rollUps.bestCase.total).toBe('11110');
    expect(forecast.rollUps.mostLikely.total).toBe('11100');
    expect(forecast.rollUps.commit.total).toBe('11000');
    expect(forecast.byCategory.omitted.stateless.count).toBe(1);
  });
  it('splits a category by the state of its dollars and prints waived beside the coverage', () => {
    const { commit } = rollUp(
      [
        line({ converted: '300' }),
        line({ dollarState: 'waived', converted: '100' }),
        line({ dollarState: 'gap', converted: '400' }),
        line({ dollarState: 'contradicted', converted: '200' }),
      ],
      options,
    ).byCategory;
    expect(commit.byState.gap).toMatchObject({ total: '400', count: 1 });
    expect(commit.coverage).toMatchObject({ coverage: '0.3000', waivedShare: '0.1000', total: '1000' });
  });
  it('takes the days of the period and no others', () => {
    const dates = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'];
    expect(
      rollUp(
        dates.map((closesOn) => line({ closesOn })),
        options,
      ).count,
    ).toBe(2);
  });
  it('shows undated, unowned, amountless and unconverted deals apart', () => {
    const forecast = rollUp(
      [
        line({ closesOn: null }),
        line({ closesOn: null, outcome: 'lost', category: 'omitted' }),
        line({ ownerSeatId: null, converted: '7' }),
        line({ amount: null, converted: null }),
        line({ amount: '50.5', currency: 'EUR', converted: null }),
      ],
      options,
    );
    expect(forecast.undated).toMatchObject({ count: 1, total: '100' });
    expect(forecast.unowned).toMatchObject({ count: 1, total: '7' });
    expect(forecast.total).toBe('7');
    expect(forecast).toMatchObject({ count: 3, countWithoutAmount: 1, countUnconverted: 1 });
    expect(forecast.unconverted).toEqual([{ currency: 'EUR', count: 1, total: '50.5' }]);
  });
  it('shows overdue deals of earlier periods beside the current period, in no sum', () => {
    const lines = [
      line({ closesOn: '2026-03-31', converted: '5' }),
      line({ closesOn: '2026-03-31', outcome: 'won', category: 'closed' }),
      line({ closesOn: '2026-04-10', converted: '3' }),
    ];
    expect(rollUp(lines, options)).toMatchObject({ total: '3', overdue: { count: 1, total: '5' } });
    expect(rollUp(lines, { ...options, periodKey: 'FY2026-Q3' }).overdue.count).toBe(0);
    expect(rollUp(lines, { ...options, periodKey: 'FY2026-Q1' })).toMatchObject({
      count: 2,
      overdue: { count: 0 },
    });
  });
  it('refuses a period that the calendar does not have', () => {
    expect(() => rollUp([], { ...options, periodKey: 'FY2026-Q9' })).toThrow(RangeError);
  });
});
