import { describe, expect, it } from 'vitest';
import { daysBetween } from '../calendar/day-arithmetic';
import { DEFAULT_FISCAL_CALENDAR, FiscalCalendar } from './fiscal-calendar';
import { periodByKey } from './period-by-key';
import { listPeriods, nextPeriod, periodOf, previousPeriod } from './period-of';

const february: FiscalCalendar = { kind: 'calendar_months', version: 1, startMonth: 2, yearNamedBy: 'end' };
/** The retail calendar: weeks from Sunday, the year from the Sunday nearest to 1 February, named by its start. */
const retail: FiscalCalendar = {
  kind: 'weeks',
  version: 1,
  pattern: '4-5-4',
  startMonth: 2,
  yearNamedBy: 'start',
  weekStartsOn: 7,
  yearStartsOn: 'nearest',
};

describe('calendar months', () => {
  it('names a plain quarter without the word fiscal', () => {
    expect(periodOf(DEFAULT_FISCAL_CALENDAR, '2026-05-15')).toEqual({
      key: 'FY2026-Q2',
      label: 'Q2 2026',
      startsOn: '2026-04-01',
      endsOn: '2026-06-30',
    });
  });
  it.each([
    ['2026-02-01', 'FY2027-Q1'],
    ['2027-01-31', 'FY2027-Q4'],
    ['2026-01-31', 'FY2026-Q4'],
  ])('puts %s into %s when the year starts in February and is named by its end', (day, key) => {
    expect(periodOf(february, day)?.key).toBe(key);
  });
  it('names the same year by its start when asked to', () => {
    expect(periodOf({ ...february, yearNamedBy: 'start' }, '2026-02-01')?.key).toBe('FY2026-Q1');
  });
  it('gives months and years of the same calendar', () => {
    expect(periodOf(february, '2027-01-15', 'month')).toEqual({
      key: 'FY2027-M12',
      label: 'January 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-01-31',
    });
    expect(periodOf(february, '2027-01-15', 'year')).toMatchObject({ key: 'FY2027', endsOn: '2027-01-31' });
  });
  it('steps over the end of a year', () => {
    const q4 = periodByKey(february, 'FY2026-Q4');
    expect(q4 && nextPeriod(february, q4)?.key).toBe('FY2027-Q1');
    expect(q4 && previousPeriod(february, q4)?.key).toBe('FY2026-Q3');
  });
  it('holds a placeholder date in the last year that can be written', () => {
    const last = periodOf(DEFAULT_FISCAL_CALENDAR, '9999-12-31');
    expect(last).toMatchObject({ key: 'FY9999-Q4', endsOn: '9999-12-31' });
    expect(last && nextPeriod(DEFAULT_FISCAL_CALENDAR, last)).toBeNull();
  });
  it.each(['FY2026-Q5', 'FY2026-M13', 'FY2026-M00', '2026-Q1', 'FY26-Q1', '', "FY2026-Q1' or 1=1"])(
    'knows no period %j',
    (key) => {
      expect(periodByKey(DEFAULT_FISCAL_CALENDAR, key)).toBeNull();
    },
  );
});

describe('weeks', () => {
  // The published 4-5-4 calendar: 2023 has 53 weeks, 29 January 2023 to 3 February 2024.
  it('gives the published retail year 2023 its 53rd week, in its last month', () => {
    const year = periodByKey(retail, 'FY2023');
    expect(year).toMatchObject({ startsOn: '2023-01-29', endsOn: '2024-02-03' });
    expect(periodByKey(retail, 'FY2023-M12')).toMatchObject({ startsOn: '2023-12-31', endsOn: '2024-02-03' });
    expect(periodByKey(retail, 'FY2024')).toMatchObject({ startsOn: '2024-02-04', endsOn: '2025-02-01' });
  });
  it('cuts quarters by the pattern', () => {
    expect(periodByKey(retail, 'FY2024-M01')).toMatchObject({ startsOn: '2024-02-04', endsOn: '2024-03-02' });
    expect(periodByKey(retail, 'FY2024-M02')).toMatchObject({ startsOn: '2024-03-03', endsOn: '2024-04-06' });
    expect(periodByKey({ ...retail, pattern: '5-4-4' }, 'FY2024-M01')?.endsOn).toBe('2024-03-09');
    expect(periodByKey({ ...retail, pattern: '4-4-5' }, 'FY2024-M03')).toMatchObject({
      startsOn: '2024-03-31',
      endsOn: '2024-05-04',
    });
  });
  // A year that ends on the last Saturday of September, as large hardware makers use it.
  it('starts a year on or before its month where the rule says so', () => {
    const lastSaturday: FiscalCalendar = {
      ...retail,
      startMonth: 10,
      yearNamedBy: 'end',
      yearStartsOn: 'on_or_before',
    };
    expect(periodByKey(lastSaturday, 'FY2023')).toMatchObject({
      startsOn: '2022-09-25',
      endsOn: '2023-09-30',
    });
    expect(periodByKey(lastSaturday, 'FY2024')).toMatchObject({
      startsOn: '2023-10-01',
      endsOn: '2024-09-28',
    });
  });
  it('finds the year of a day that lies before its nominal month', () => {
    expect(periodOf(retail, '2023-01-29')?.key).toBe('FY2023-Q1');
    expect(periodOf(retail, '2023-01-28')?.key).toBe('FY2022-Q4');
  });
});

describe('custom rows', () => {
  const custom: FiscalCalendar = {
    kind: 'custom',
    version: 3,
    quarters: [
      { fiscalYear: 2026, quarter: 1, startsOn: '2026-01-01', endsOn: '2026-03-15' },
      { fiscalYear: 2026, quarter: 2, label: 'Spring', startsOn: '2026-03-16', endsOn: '2026-06-30' },
    ],
    months: [],
  };
  it('uses the rows and their labels', () => {
    expect(FiscalCalendar.safeParse(custom).success).toBe(true);
    expect(periodOf(custom, '2026-03-16')).toMatchObject({ key: 'FY2026-Q2', label: 'Spring' });
    expect(periodOf(custom, '2026-03-16', 'year')).toMatchObject({
      startsOn: '2026-01-01',
      endsOn: '2026-06-30',
    });
  });
  it('answers null outside its rows and for months it does not have', () => {
    expect(periodOf(custom, '2026-07-01')).toBeNull();
    expect(periodOf(custom, '2026-05-01', 'month')).toBeNull();
    const last = periodByKey(custom, 'FY2026-Q2');
    expect(last && nextPeriod(custom, last)).toBeNull();
  });
  it('lists the rows that a stretch touches, even one that starts before them', () => {
    expect(listPeriods(custom, '2020-01-01', '2030-01-01').map((p) => p.key)).toEqual([
      'FY2026-Q1',
      'FY2026-Q2',
    ]);
  });
  it('says which row is wrong and where it has to start', () => {
    const rows = [
      custom.quarters[0],
      { fiscalYear: 2026, quarter: 2, startsOn: '2026-03-17', endsOn: '2026-06-30' },
    ];
    expect(FiscalCalendar.safeParse({ ...custom, quarters: rows }).error?.issues).toMatchObject([
      {
        path: ['quarters', 1],
        message: 'This row starts on 2026-03-17; after the row above it has to start on 2026-03-16.',
      },
    ]);
  });
  it('refuses a gap, an overlap, a backward row and a day that does not exist', () => {
    const withSecond = (startsOn: string, endsOn = '2026-06-30', quarter = 2) =>
      FiscalCalendar.safeParse({
        ...custom,
        quarters: [custom.quarters[0], { fiscalYear: 2026, quarter, startsOn, endsOn }],
      }).success;
    expect(withSecond('2026-03-16')).toBe(true);
    expect(withSecond('2026-03-17')).toBe(false);
    expect(withSecond('2026-03-15')).toBe(false);
    expect(withSecond('2026-03-16', '2026-03-01')).toBe(false);
    expect(withSecond('2026-03-16', '2026-06-31')).toBe(false);
    expect(withSecond('2026-03-16', '2026-06-30', 1)).toBe(false);
  });
});

it('lists eight quarters of two years', () => {
  const periods = listPeriods(DEFAULT_FISCAL_CALENDAR, '2025-01-01', '2026-12-31');
  expect(periods.map((p) => p.key)).toHaveLength(8);
  expect(periods.reduce((days, p) => days + daysBetween(p.startsOn, p.endsOn) + 1, 0)).toBe(730);
});
