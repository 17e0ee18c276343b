import { describe, expect, it } from 'vitest';
import { type NumberConvention, NumberProof } from '@/server/core/money/number-convention';
import { readNumber } from '@/server/core/money/read-number';
import { currencyOf } from './currency-of';
import { firstId } from './first-id';
import { plainNumber } from './plain-number';

const proof = (...values: string[]) => {
  const collected = new NumberProof();
  for (const value of values) collected.see(value);
  return collected;
};
const read = (text: string, convention: NumberConvention | null = null) => {
  const number = readNumber(text, convention);
  return number.ok
    ? number.currency
      ? `${number.currency} ${number.amount}`
      : number.amount
    : number.reason;
};

describe('NumberProof', () => {
  it('tells the convention only where a number proves it', () => {
    expect(proof('1234', '').convention).toBe('plain');
    expect(proof('1,234', '$1,234.50').convention).toBe('point');
    expect(proof('1.234', '1.234,50 €').convention).toBe('comma');
    expect(proof('1,234,567').convention).toBe('point');
    expect(proof('1234,5').convention).toBe('comma');
    expect(proof('0.125').convention).toBe('point');
    expect(proof('1.234').convention).toBe('ambiguous');
    expect(proof('1.234').couldBeAnInterface).toBe(true);
    expect(proof('1,234').couldBeAnInterface).toBe(false);
    expect(proof('1.234,50', '1,234.50').convention).toBe('mixed');
  });
});

describe('readNumber', () => {
  it('reads what can be read in one way, in both conventions', () => {
    expect(read('1,234.56')).toBe('1234.56');
    expect(read('1.234,56')).toBe('1234.56');
    expect(read('1234,5')).toBe('1234.5');
    expect(read('12,34,567.00')).toBe('1234567');
    expect(read("1'234.50")).toBe('1234.5');
    expect(read('1\u00A0234,50')).toBe('1234.5');
    expect(read('1.0E7')).toBe('10000000');
    expect(read('')).toBeNull();
    expect(read('75%')).toBe('75');
  });

  it('reads currencies and all ways to write less than nothing', () => {
    expect(read('$1,234.56')).toBe('$ 1234.56');
    expect(read('1.234,56 €')).toBe('EUR 1234.56');
    expect(read('USD 1,234.56')).toBe('USD 1234.56');
    expect(read('1.234,56 CHF')).toBe('CHF 1234.56');
    expect(read('(1,234.00)')).toBe('-1234');
    expect(read('($1,234.00)')).toBe('$ -1234');
    expect(read('-$5.00')).toBe('$ -5');
    expect(read('1.234,50-')).toBe('-1234.5');
  });

  it('reads what can be read in two ways by its column only', () => {
    expect(read('1,234')).toContain('--number-format');
    expect(read('1.234')).toContain('--number-format');
    expect(read('1,234', 'point')).toBe('1234');
    expect(read('1.234', 'point')).toBe('1.234');
    expect(read('1.234', 'comma')).toBe('1234');
    expect(read('1,234', 'comma')).toBe('1.234');
    expect(read('1.234,50', 'point')).toContain('not written as the others');
  });

  it('refuses what is no number', () => {
    for (const text of ['abc', 'NaN', '1e400', '12,3,4.5', '--5', '1..2', '$', '1 USD 2', '=1+1'])
      expect(readNumber(text, 'point').ok, text).toBe(false);
  });
});

describe('plainNumber', () => {
  it('writes what can be read in one way as a plain decimal, and leaves alone what cannot', () => {
    const read = ['1.084', '1,0842', '1,250,000', '1.250.000,50', '250,000', '5 EUR', '10%', 'many'];
    expect(read.map(plainNumber)).toEqual([
      '1.084',
      '1.0842',
      '1250000',
      '1250000.5',
      '250,000',
      '5 EUR',
      '10%',
      'many',
    ]);
  });
});

describe('currencyOf', () => {
  it('takes a dollar sign for the dollar of the workspace', () => {
    expect([
      currencyOf('$', 'CAD'),
      currencyOf('$', 'EUR'),
      currencyOf(null, 'EUR'),
      currencyOf(' usd', 'EUR'),
    ]).toEqual(['CAD', 'USD', 'EUR', 'USD']);
    expect(currencyOf('dollars', 'EUR')).toBeNull();
  });
});

describe('firstId', () => {
  it('takes the first of a list', () => {
    expect([
      firstId('12;34'),
      firstId(' 7 '),
      firstId('[{"id":"5","type":"a"},{"id":"6"}]'),
      firstId('[]'),
      firstId(''),
    ]).toEqual(['12', '7', '5', '', '']);
  });
});
