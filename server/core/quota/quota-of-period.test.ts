import { describe, expect, it } from 'vitest';
import type { FiscalCalendar } from '../period/fiscal-calendar';
import { periodByKey } from '../period/period-by-key';
import { nodeQuotas } from './node-quotas';
import { periodsWithin, quotaOfPeriod } from './quota-of-period';
import type { QuotaVersion } from './quota-row';

const CALENDAR: FiscalCalendar = { kind: 'calendar_months', version: 1, startMonth: 4, yearNamedBy: 'end' };
const TODAY = '2026-05-13';
const quota = (periodKey: string, amount: string): QuotaVersion => ({
  id: periodKey,
  version: 1,
  nodeKind: 'team',
  nodeId: 'n',
  periodKey,
  amount,
  currency: 'USD',
  effectiveFrom: periodByKey(CALENDAR, periodKey)?.startsOn ?? '',
});
const periodOf = (key: string) => {
  const period = periodByKey(CALENDAR, key);
  if (!period) throw new Error(`No period ${key}`);
  return period;
};
const of = (key: string, ...rows: QuotaVersion[]) => {
  const found = quotaOfPeriod(rows, CALENDAR, periodOf(key), TODAY);
  return found.rows === null
    ? found.missing.map((period) => period.key)
    : found.rows.map(({ row }) => row.amount);
};
const MONTHS = ['FY2027-M01', 'FY2027-M02', 'FY2027-M03'] as const;

describe('the quota of a period', () => {
  it('is its own where one is given, whatever its months say', () => {
    expect(of('FY2027-Q1', quota('FY2027-Q1', '100'), quota('FY2027-M01', '1'))).toEqual(['100']);
  });

  it('adds its months up, and a year its quarters, each given either way', () => {
    const months = MONTHS.map((key) => quota(key, '10'));
    expect(of('FY2027-Q1', ...months)).toEqual(['10', '10', '10']);
    const quarters = ['FY2027-Q2', 'FY2027-Q3', 'FY2027-Q4'].map((key) => quota(key, '30'));
    expect(of('FY2027', ...months, ...quarters)).toEqual(['10', '10', '10', '30', '30', '30']);
  });

  it('is none where a month is missing, and names it', () => {
    expect(of('FY2027-Q1', quota('FY2027-M01', '10'), quota('FY2027-M03', '10'))).toEqual(['FY2027-M02']);
    expect(of('FY2027-Q1')).toEqual([]);
    expect(of('FY2027-M01')).toEqual([]);
  });

  it('looks at every shorter period of a year', () => {
    expect(periodsWithin(CALENDAR, periodOf('FY2027'))).toHaveLength(1 + 4 + 12);
  });
});

describe('the quotas that a snapshot lists', () => {
  const listed = (key: string, ...rows: QuotaVersion[]) =>
    nodeQuotas(rows, CALENDAR, periodOf(key), TODAY).map(({ nodeId, amount, part, why }) => [
      nodeId,
      amount,
      part?.key ?? null,
      why,
    ]);
  const months = MONTHS.map((key) => quota(key, '10.5'));

  it('are one a node: its own, or the sum of its months from the first on', () => {
    const other = { ...quota('FY2027-Q1', '70'), id: 'other', nodeId: 'm' };
    expect(listed('FY2027-Q1', ...months, other)).toEqual([
      ['n', '31.5', null, null],
      ['m', '70', null, null],
    ]);
    expect(nodeQuotas(months, CALENDAR, periodOf('FY2027-Q1'), TODAY)).toMatchObject([
      { id: 'FY2027-M01', effectiveFrom: '2026-04-01', currency: 'USD' },
    ]);
    expect(listed('FY2027-Q1', quota('FY2027-Q1', '40'), ...months)).toEqual([['n', '40', null, null]]);
  });

  it('are months by themselves where one is missing or has another currency, and nothing where none is', () => {
    const [april, may, june] = months;
    if (!april || !may || !june) throw new Error('A quarter has three months.');
    expect(listed('FY2027-Q1', april, june)).toEqual([
      ['n', '10.5', 'FY2027-M01', 'None for May 2026'],
      ['n', '10.5', 'FY2027-M03', 'None for May 2026'],
    ]);
    expect(
      listed('FY2027-Q1', april, { ...may, currency: 'EUR' }, june).map(([, , part, why]) => [part, why]),
    ).toEqual(MONTHS.map((key) => [key, 'In several currencies']));
    expect(listed('FY2027-Q2', ...months)).toEqual([]);
  });
});
