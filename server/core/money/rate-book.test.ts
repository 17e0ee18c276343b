import { expect, it } from 'vitest';
import { DEFAULT_FISCAL_CALENDAR } from '../period/fiscal-calendar';
import { convertAtMarket, marketRatesOf } from './market-rates';
import { differencesOf, nextRates } from './next-rate-table';
import { convertLine, limitIn, nextRateDay, type RateTable, rateBookOf } from './rate-book';
import { refuseRate } from './rate-row';

const table = (fiscalYear: number, version: number, rates: RateTable['rates']): RateTable => ({
  kind: 'plan',
  fiscalYear,
  version,
  reportingCurrency: 'USD',
  rates,
});
const book = rateBookOf(
  [
    table(2025, 3, [{ currency: 'EUR', validFrom: '2025-01-01', rate: '1.05' }]),
    table(2026, 2, [
      { currency: 'EUR', validFrom: '2026-07-01', rate: '1.2' },
      { currency: 'EUR', validFrom: '2026-01-01', rate: '1.1' },
      { currency: 'JPY', validFrom: '2026-04-01', rate: '0.0065' },
    ]),
  ],
  'USD',
  DEFAULT_FISCAL_CALENDAR,
);
const line = (currency: string, closesOn: string | null, amount: string | null = '100') =>
  convertLine({ amount, currency, closesOn }, book, '2026-05-13');

it('converts a line with the rate of the day it closes, and names the table', () => {
  expect(line('EUR', '2026-06-30')).toEqual({ converted: '110', rate: '1.1', table: 'plan FY2026 v2' });
  expect(line('EUR', '2026-07-01')).toEqual({ converted: '120', rate: '1.2', table: 'plan FY2026 v2' });
  expect(line('EUR', '2025-12-31')).toEqual({ converted: '105', rate: '1.05', table: 'plan FY2025 v3' });
  expect(line('EUR', null)).toMatchObject({ converted: '110' });
});

it('leaves a line without a rate of that day unconverted: never the nearest rate, never another year', () => {
  const none = { converted: null, rate: null, table: null };
  expect(line('EUR', '2027-01-01')).toEqual(none);
  expect(line('GBP', '2026-05-01')).toEqual(none);
  expect(line('JPY', '2026-03-31')).toEqual(none);
});

it('rounds each line half-even before it is summed', () => {
  expect(line('JPY', '2026-05-01', '1')).toMatchObject({ converted: '0.01' });
  expect(line('EUR', '2026-05-01', '0.05')).toMatchObject({ converted: '0.06' });
  expect(line('EUR', '2026-05-01', '-0.05')).toMatchObject({ converted: '-0.06' });
  expect(line('EUR', '2026-05-01', '0.25')).toMatchObject({ converted: '0.28' });
  expect(line('EUR', '2026-05-01', '0.15')).toMatchObject({ converted: '0.16' });
});

it('leaves the reporting currency as it is, and a blank a blank', () => {
  expect(line('USD', '2031-01-01', '100.123')).toEqual({ converted: '100.123', rate: null, table: null });
  expect(line('EUR', '2026-05-01', null)).toMatchObject({ converted: null, rate: '1.1' });
});

it('converts at the market: the latest rate on or before the close date or now, over the turn of a year, and never a later one', () => {
  const market = marketRatesOf(
    [
      {
        ...table(2026, 5, [
          { currency: 'EUR', validFrom: '2026-05-12', rate: '1.25' },
          { currency: 'EUR', validFrom: '2026-02-02', rate: '1.15' },
        ]),
        kind: 'spot',
      },
      { ...table(2025, 1, [{ currency: 'EUR', validFrom: '2025-12-30', rate: '1.05' }]), kind: 'spot' },
      {
        ...table(2024, 1, [{ currency: 'EUR', validFrom: '2024-01-01', rate: '9' }]),
        reportingCurrency: 'CHF',
      },
      table(2023, 1, [{ currency: 'EUR', validFrom: '2023-01-01', rate: '7' }]),
    ],
    'USD',
  );
  const at = (basis: 'closing' | 'spot', closesOn: string | null, currency = 'EUR') =>
    convertAtMarket({ amount: '0.1', currency, closesOn }, market, basis, '2026-05-13');
  const none = { converted: null, rate: null, table: null };
  expect(at('closing', '2026-01-31')).toEqual({ converted: '0.1', rate: '1.05', table: 'spot FY2025 v1' });
  expect(at('closing', '2026-02-02')).toEqual({ converted: '0.12', rate: '1.15', table: 'spot FY2026 v5' });
  expect(at('closing', '2027-06-30')).toMatchObject({ converted: '0.12', rate: '1.25' });
  expect(at('closing', null)).toMatchObject({ rate: '1.25' });
  expect(at('closing', '2025-12-29')).toEqual(none);
  expect(at('spot', '2025-12-31')).toMatchObject({ converted: '0.12', rate: '1.25' });
  expect(at('spot', '2026-01-01', 'GBP')).toEqual(none);
  expect(at('spot', null, 'USD')).toEqual({ converted: '0.1', rate: null, table: null });
});

it('uses no table that leads to another currency', () => {
  const other = rateBookOf(
    [{ ...table(2026, 1, []), reportingCurrency: 'EUR' }],
    'USD',
    DEFAULT_FISCAL_CALENDAR,
  );
  expect(other.years.size).toBe(0);
});

it("turns a limit into the deal's currency", () => {
  expect(limitIn(book, '11000', 'EUR', '2026-05-01')).toBe('10000');
  expect(limitIn(book, '11000', 'USD', '2026-05-01')).toBe('11000');
  expect(limitIn(book, '11000', 'GBP', '2026-05-01')).toBe('11000');
});

it('says when an undated line reads another rate', () => {
  expect(nextRateDay(book, 'EUR', '2026-05-13')).toBe('2026-07-01');
  expect(nextRateDay(book, 'EUR', '2026-07-01')).toBe('2027-01-01');
  expect(nextRateDay(book, 'USD', '2026-05-13')).toBeNull();
});

it('takes no rate of the reporting currency and none outside its year', () => {
  const why = (currency: string, fiscalYear: number, validFrom: string) =>
    refuseRate({ currency, fiscalYear, validFrom }, 'USD', DEFAULT_FISCAL_CALENDAR);
  expect(why('EUR', 2026, '2026-12-31')).toBeNull();
  expect(why('USD', 2026, '2026-01-01')).toContain('always 1');
  expect(why('EUR', 2026, '2027-01-01')).toContain('outside 2026');
});

it('makes the next table of the held one: named rates replace, the rest stays, null takes away', () => {
  const [held] = [
    table(2026, 2, [
      { currency: 'EUR', validFrom: '2026-01-01', rate: '1.10' },
      { currency: 'JPY', validFrom: '2026-01-01', rate: '0.0065' },
    ]),
  ];
  const change = (currency: string, rate: string | null) => ({ currency, validFrom: '2026-01-01', rate });
  expect(differencesOf(held.rates, [change('EUR', '1.1'), change('GBP', '1.3')])).toEqual([
    { ...change('GBP', '1.3'), was: null },
  ]);
  expect(nextRates(held, 'USD', [change('EUR', '1.2'), change('JPY', null)])).toEqual([change('EUR', '1.2')]);
  expect(nextRates({ ...held, reportingCurrency: 'EUR' }, 'USD', [change('GBP', '1.3')])).toEqual([
    change('GBP', '1.3'),
  ]);
});
