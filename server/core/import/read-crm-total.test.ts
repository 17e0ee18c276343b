import { expect, it } from 'vitest';
import { readCrmTotal } from './read-crm-total';

const sum = (amount: string) => readCrmTotal({ deals: '4', amount, currency: 'USD' });

it.each([
  ['1107.5', '1107.5'],
  ['1107,50', '1107.5'],
  ['1.107,50', '1107.5'],
  ['1,107.50', '1107.5'],
  ['$1,107.50', '1107.5'],
  ['2 110 905 127', '2110905127'],
  ['1.234.567', '1234567'],
  ['(12.5)', '-12.5'],
])('reads %s as %s', (typed, amount) => {
  expect(sum(typed)).toMatchObject({ amount, amountProblem: null });
});

it('reads nothing that could be two numbers, and says what to write', () => {
  for (const typed of ['1,107', '1.107', '$1,107', 'EUR 1.107'])
    expect(sum(typed), typed).toMatchObject({
      amount: null,
      amountProblem: expect.stringMatching(/two ways: write 1234\.50/),
    });
});

it('says what is wrong with what is no sum and no count', () => {
  expect(sum('abc').amountProblem).toMatch(/not a number/);
  expect(sum('12 %').amountProblem).toMatch(/a share/);
  expect(sum('€1107.50').amountProblem).toBe('This sum is in EUR, and the line is of USD.');
  expect(sum('USD 1107.50').amount).toBe('1107.5');
  expect(sum('1.12345678').amountProblem).toMatch(/more digits/);
  expect(readCrmTotal({ deals: '4.5', amount: '', currency: 'USD' })).toMatchObject({
    deals: null,
    dealsProblem: expect.stringMatching(/whole digits/),
  });
  expect(readCrmTotal({ deals: '1,204', amount: '', currency: 'USD' })).toMatchObject({
    deals: 1204,
    dealsProblem: null,
  });
});

it('finds nothing wrong while nothing is typed', () => {
  expect(readCrmTotal({ deals: '', amount: ' ', currency: 'USD' })).toEqual({
    deals: null,
    amount: null,
    dealsProblem: null,
    amountProblem: null,
  });
});
