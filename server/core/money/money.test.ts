import { describe, expect, it } from 'vitest';
import { absoluteAmount, compareAmounts, isChangedByAtLeast, subtractAmounts, sumAmounts } from './amounts';
import { convert } from './convert';
import { isCurrency, minorUnitDigits } from './minor-unit';
import { addMoney } from './money';
import { PlanRates } from './plan-rates';
import { roundHalfEven, toMinorUnits } from './round-half-even';

const rates: PlanRates = {
  version: 2,
  reportingCurrency: 'USD',
  rates: [
    { currency: 'EUR', startsOn: '2025-01-01', endsOn: '2025-12-31', rate: '1.05' },
    { currency: 'EUR', startsOn: '2026-01-01', endsOn: '2026-12-31', rate: '1.1' },
    { currency: 'JPY', startsOn: '2026-01-01', endsOn: '2026-12-31', rate: '0.0065' },
  ],
};

describe('adding', () => {
  it('is exact where floats are not', () => {
    expect(addMoney({ amount: '0.1', currency: 'USD' }, { amount: '0.2', currency: 'USD' }).amount).toBe(
      '0.3',
    );
  });
  it('refuses two currencies', () => {
    expect(() => addMoney({ amount: '1', currency: 'USD' }, { amount: '1', currency: 'EUR' })).toThrow(
      RangeError,
    );
  });
  it('counts blanks beside the sum and keeps credits negative', () => {
    expect(sumAmounts(['10.50', null, '-0.5', null])).toEqual({
      total: '10',
      count: 4,
      countWithoutAmount: 2,
    });
    expect(sumAmounts([])).toEqual({ total: '0', count: 0, countWithoutAmount: 0 });
  });
  it('writes zero without a sign', () => {
    expect(subtractAmounts('5', '5')).toBe('0');
    expect(absoluteAmount('-0')).toBe('0');
  });
  it('throws for text that is no decimal', () => {
    for (const text of ['', 'NaN', 'Infinity', '1,000'])
      expect(() => compareAmounts(text, '1')).toThrow(RangeError);
  });
});

it('compares by value, not by spelling', () => {
  expect(compareAmounts('1.0', '1')).toBe(0);
  expect(compareAmounts('-2', '1')).toBe(-1);
  expect(compareAmounts('100', '99.99')).toBe(1);
});

it.each([
  ['100', '119.99', false],
  ['100', '120', true],
  ['100', '80', true],
  ['-100', '-80.01', false],
  ['0', '0', false],
  ['0', '0.01', true],
])('a change from %s to %s reaches 20 %%: %s', (base, value, expected) => {
  expect(isChangedByAtLeast(base, value, '0.2')).toBe(expected);
});

describe('rounding', () => {
  it.each([
    ['1.005', 'USD', '1'],
    ['1.015', 'USD', '1.02'],
    ['-1.005', 'USD', '-1'],
    ['0.5', 'JPY', '0'],
    ['1.5', 'JPY', '2'],
    ['1.0005', 'KWD', '1'],
    ['1.00015', 'CLF', '1.0002'],
  ])('%s %s becomes %s', (amount, currency, expected) => {
    expect(roundHalfEven(amount, currency)).toBe(expected);
  });
  it('counts minor units, and answers null where they leave 64 bits', () => {
    expect(toMinorUnits('-12.345', 'EUR')).toBe(-1234n);
    expect(toMinorUnits('12', 'JPY')).toBe(12n);
    expect(toMinorUnits('92233720368547758.07', 'USD')).toBe(9223372036854775807n);
    expect(toMinorUnits('92233720368547758.08', 'USD')).toBeNull();
  });
});

describe('currencies', () => {
  it('knows the minor unit of each, and no made-up code', () => {
    expect(minorUnitDigits('BHD')).toBe(3);
    expect(minorUnitDigits('CLP')).toBe(0);
    expect(isCurrency('usd')).toBe(false);
    expect(isCurrency('ZZZ')).toBe(false);
    expect(isCurrency('__proto__')).toBe(false);
    expect(() => minorUnitDigits('ZZZ')).toThrow(RangeError);
  });
  it('holds the currencies that the runtime itself lists with these minor units', () => {
    // Its unit data is about display, so only currencies where display and ISO 4217 agree are compared.
    for (const code of ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'KRW', 'BHD', 'KWD', 'TND', 'CLP', 'VND', 'XOF']) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
      expect(minorUnitDigits(code)).toBe(format.resolvedOptions().maximumFractionDigits);
    }
  });
});

describe('converting', () => {
  it('uses the rate in force on the day', () => {
    expect(convert('100', 'EUR', 'USD', rates, '2025-12-31')).toBe('105');
    expect(convert('100', 'EUR', 'USD', rates, '2026-01-01')).toBe('110');
  });
  it('gives null where no rate covers the day or the currency', () => {
    expect(convert('100', 'EUR', 'USD', rates, '2027-01-01')).toBeNull();
    expect(convert('100', 'GBP', 'USD', rates, '2026-01-01')).toBeNull();
    expect(convert('100', 'USD', 'GBP', rates, '2026-01-01')).toBeNull();
  });
  it('leaves an amount of the same currency untouched, rate or not', () => {
    expect(convert('100.123', 'GBP', 'GBP', rates, '2026-01-01')).toBe('100.123');
  });
  it('rounds a cross rate once, to the target minor unit', () => {
    expect(convert('1', 'EUR', 'JPY', rates, '2026-06-01')).toBe('169');
    expect(convert('1000', 'JPY', 'EUR', rates, '2026-06-01')).toBe('5.91');
  });
  it('refuses overlapping rows, a zero rate and a row for the reporting currency', () => {
    const row = { currency: 'EUR', startsOn: '2025-12-31', endsOn: '2026-03-01', rate: '1' };
    const accepts = (extra: object) =>
      PlanRates.safeParse({ ...rates, rates: [...rates.rates, { ...row, ...extra }] }).success;
    expect(accepts({})).toBe(false);
    expect(accepts({ currency: 'GBP' })).toBe(true);
    expect(accepts({ currency: 'GBP', rate: '0.000' })).toBe(false);
    expect(accepts({ currency: 'GBP', rate: '-1' })).toBe(false);
    expect(accepts({ currency: 'USD' })).toBe(false);
  });
});
