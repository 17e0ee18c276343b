// Money, dates and counts read the same on every machine, in every zone.
import { describe, expect, test } from 'vitest';
import {
  dayOfInstant,
  daysBetween,
  formatAmount,
  formatBytes,
  formatCountChange,
  formatCountOf,
  formatDay,
  formatDayWithWeekday,
  formatDuration,
  formatInstant,
  formatList,
  formatMoney,
  formatMoneyChange,
  formatMoneyCompact,
  formatPercent,
  formatRelativeDay,
  signOf,
} from './format';

describe('money', () => {
  test('shows cents only where there are any', () => {
    expect(formatMoney('1224500.00', 'USD')).toBe('$1,224,500');
    expect(formatMoney('1224500.25', 'USD')).toBe('$1,224,500.25');
    expect(formatMoney('1224500', 'USD', { cents: 'always' })).toBe('$1,224,500.00');
  });
  test('keeps every digit of an amount beyond the reach of a float', () => {
    expect(formatMoney('90071992547409931.07', 'EUR')).toBe('€90,071,992,547,409,931.07');
    expect(formatAmount('90071992547409931.07')).toBe('90,071,992,547,409,931.07');
  });
  test('writes a true minus sign and never a negative zero', () => {
    expect(formatMoney('-5', 'USD')).toBe('−$5');
    expect(formatAmount('-0.00')).toBe('0');
    expect(formatMoneyChange('-0', 'USD')).toBe('$0');
  });
  test('tells apart currencies that share a sign', () => {
    expect(formatMoney('5', 'CAD')).toBe('CA$5');
    expect(formatMoney('1200', 'JPY')).toBe('¥1,200');
  });
  test('shortens to three digits for tiles', () => {
    expect(formatMoneyCompact('1224500', 'USD')).toBe('$1.22M');
    expect(formatMoneyCompact('-340000', 'USD')).toBe('−$340K');
  });
  test('marks a change with its sign', () => {
    expect(formatMoneyChange('12000', 'USD')).toBe('+$12,000');
    expect(formatMoneyChange('-3000', 'USD')).toBe('−$3,000');
  });
  test('shows a dash for what is no amount', () => {
    for (const value of [null, undefined, '', 'NaN', '1e400', '1,000', 'Infinity']) {
      expect(formatMoney(value, 'USD')).toBe('–');
      expect(signOf(value)).toBe(0);
    }
  });
});

describe('counts', () => {
  test('agree with their noun', () => {
    expect(formatCountOf(1, 'deal')).toBe('1 deal');
    expect(formatCountOf(1200, 'deal')).toBe('1,200 deals');
    expect(formatCountOf(2, 'entry', 'entries')).toBe('2 entries');
    expect(formatCountChange(-3)).toBe('−3');
  });
  test('never round a part to nothing or to everything', () => {
    expect(formatPercent(0.0004)).toBe('<1 %');
    expect(formatPercent(0.9999)).toBe('>99 %');
    expect(formatPercent(1)).toBe('100 %');
    expect(formatPercent(0.625, 1)).toBe('62.5 %');
  });
  test('name sizes and lengths of time', () => {
    expect(formatBytes(999)).toBe('999 bytes');
    expect(formatBytes(1_420_000)).toBe('1.4 MB');
    expect(formatDuration(45_400)).toBe('45 s');
    expect(formatDuration(130_000)).toBe('2 min 10 s');
    expect(formatDuration(11_100_000)).toBe('3 h 5 min');
  });
});

describe('days and instants', () => {
  test('stay the day they are in any zone of the machine', () => {
    expect(formatDay('2026-05-12')).toBe('12 May 2026');
    expect(formatDay('2026-05-12', '2026-01-31')).toBe('12 May');
    expect(formatDayWithWeekday('2026-05-12')).toBe('Tue 12 May 2026');
  });
  test('count across a change of clocks', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
  test('are told from the day that is today in the workspace', () => {
    const told = ['2026-05-12', '2026-05-13', '2026-05-11', '2026-05-17', '2026-04-21'].map((day) =>
      formatRelativeDay(day, '2026-05-12'),
    );
    expect(told).toEqual(['today', 'tomorrow', 'yesterday', 'in 5 days', '21 days ago']);
  });
  test('show an instant by the clock of the workspace', () => {
    const instant = '2026-05-12T03:30:05.000Z';
    expect(formatInstant(instant, 'America/New_York')).toBe('11 May 2026, 23:30');
    expect(formatInstant(new Date(instant), 'Asia/Tokyo', { seconds: true })).toBe('12 May 2026, 12:30:05');
    expect(dayOfInstant(instant, 'America/New_York')).toBe('2026-05-11');
  });
  test('show a dash for what is no day and no instant', () => {
    expect(formatDay('soon')).toBe('–');
    expect(formatInstant('soon', 'UTC')).toBe('–');
    expect(formatRelativeDay(null, '2026-05-12')).toBe('–');
  });
});

test('lists words as people do', () => {
  expect(formatList(['Ann', 'Ben', 'Cy'])).toBe('Ann, Ben and Cy');
  expect(formatList(['Ann', 'Ben'], 'or')).toBe('Ann or Ben');
  expect(formatList([])).toBe('');
});
