import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar/day-arithmetic';
import { MARKET_BASES } from '../vocabulary/rate-basis';
import { addAmounts, compareAmounts, multiplyAmount, subtractAmounts, sumAmounts } from './amounts';
import { convertAtMarket, marketRatesOf } from './market-rates';
import { parseAmount } from './parse-amount';
import { roundHalfEven } from './round-half-even';

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => {
    const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
    const cut = digits.length - decimals;
    return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
  });

it('adding and taking away again leaves the amount', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(compareAmounts(subtractAmounts(addAmounts(a, b), b), a)).toBe(0);
    }),
  );
});

it('a sum does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(amount)), (amounts) => {
      expect(sumAmounts([...amounts].reverse())).toEqual(sumAmounts(amounts));
    }),
  );
});

it('rounding moves an amount by at most half a minor unit and rounding twice changes nothing', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom('USD', 'JPY', 'KWD'), (a, currency) => {
      const rounded = roundHalfEven(a, currency);
      const half = { USD: '0.005', JPY: '0.5', KWD: '0.0005' }[currency] ?? '0';
      expect(compareAmounts(subtractAmounts(rounded, a).replace('-', ''), half)).toBeLessThanOrEqual(0);
      expect(roundHalfEven(rounded, currency)).toBe(rounded);
    }),
  );
});

it('parsing never throws, and what it accepts is a plain decimal that it reads as itself', () => {
  const numberLike = fc.string({ unit: fc.constantFrom(...'0123456789+-.eE, $'), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), numberLike), (text) => {
      const parsed = parseAmount(text);
      if (!parsed.ok || parsed.amount === null) return;
      expect(parsed.amount).toMatch(/^-?\d+(\.\d+)?$/);
      expect(parsed.amount).not.toBe('-0');
      expect(parseAmount(parsed.amount)).toEqual(parsed);
    }),
  );
});

it('adding many at once is adding one by one', () => {
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      expect(sumAmounts(amounts).total).toBe(amounts.reduce(addAmounts, '0'));
    }),
  );
});

it('finds the latest rate on or before a day whatever the order and number of the tables', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2025-06-01', ahead));
  const rates = fc.uniqueArray(fc.record({ validFrom: day, rate: fc.constantFrom('0.9', '1.1', '1.25') }), {
    selector: ({ validFrom }) => validFrom,
  });
  fc.assert(
    fc.property(rates, day, fc.constantFrom(...MARKET_BASES), amount, (given, on, basis, value) => {
      const tables = given.map(({ validFrom, rate }) => ({
        ...{ kind: 'spot' as const, version: 1, reportingCurrency: 'USD' },
        fiscalYear: Number(validFrom.slice(0, 4)),
        rates: [{ currency: 'EUR', validFrom, rate }],
      }));
      const latest = given
        .filter(({ validFrom }) => validFrom <= on)
        .reduce((last, each) => (each.validFrom > last.validFrom ? each : last), { validFrom: '', rate: '' });
      // By the day of now, or by that of the close: the other one is far off and must not matter.
      const [closesOn, today] = basis === 'spot' ? ['1999-01-01', on] : [on, '1999-01-01'];
      const line = { amount: value, currency: 'EUR', closesOn };
      const found = convertAtMarket(line, marketRatesOf(tables, 'USD'), basis, today);
      expect(found.rate).toBe(latest.rate || null);
      expect(found.converted).toBe(
        latest.rate ? roundHalfEven(multiplyAmount(value, latest.rate), 'USD') : null,
      );
    }),
  );
});
