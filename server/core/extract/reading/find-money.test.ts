import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoney } from './find-money';

const money = (text: string) => findMoney(text).map(({ amount, currency }) => `${amount} ${currency}`);

describe('findMoney', () => {
  it.each([
    ['$45,000', '45000 USD'],
    ['$45k', '45000 USD'],
    ['$1.5m', '1500000 USD'],
    ['$ 1,250,000.50', '1250000.50 USD'],
    ['€45.000,50', '45000.50 EUR'],
    ['eur 12 500', '12500 EUR'],
    ['12,500 euros', '12500 EUR'],
    ["chf 1'200", '1200 CHF'],
    ['£2.75 million', '2750000 GBP'],
    ['120 usd', '120 USD'],
    ['c$10', '10 CAD'],
    ['$0.99', '0.99 USD'],
    ['usd 5', '5 USD'],
  ])('reads %s', (text, expected) => expect(money(text)).toEqual([expected]));

  it.each(['45,000', '20 hours', '30%', '$', 'eur', 'q3 2026', '1e400'])('reads no amount in %s', (text) => {
    expect(money(text)).toEqual([]);
  });

  it('reads several in the order of the text', () => {
    expect(money('from $50k to 40,000 eur')).toEqual(['50000 USD', '40000 EUR']);
  });

  it('gives back the amount that was written, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
        const [found] = findMoney(`about $${grouped}.${String(cents).padStart(2, '0')} in all`);
        expect(new Big(found?.amount ?? -1).eq(new Big(whole).plus(new Big(cents).div(100)))).toBe(true);
      }),
    );
  });
});
