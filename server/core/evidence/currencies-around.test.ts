import { expect, it } from 'vitest';
import { currenciesAround } from './currencies-around';

const change = (
  at: string,
  oldValue: string | null,
  newValue: string | null,
  field = 'currency' as const,
) => ({
  field,
  at,
  oldValue,
  newValue,
});
const HISTORY = [change('2026-05-08', 'GBP', 'EUR'), change('2026-05-01', 'USD', 'GBP')];

it('says both sides of a change of amount at the moment of a change of currency', () => {
  expect(currenciesAround(HISTORY, 'EUR', '2026-05-08')).toEqual({ before: 'GBP', after: 'EUR' });
  expect(currenciesAround(HISTORY, 'EUR', '2026-05-01')).toEqual({ before: 'USD', after: 'GBP' });
});

it('says what stood before the first change, between two and after the last', () => {
  for (const [at, currency] of [
    ['2026-04-01', 'USD'],
    ['2026-05-03', 'GBP'],
    ['2026-05-12', 'EUR'],
  ] as const)
    expect(currenciesAround(HISTORY, 'EUR', at), at).toEqual({ before: currency, after: currency });
});

it('is the present one where it never changed, or where a change does not say from what', () => {
  expect(currenciesAround([], 'USD', '2026-05-01')).toEqual({ before: 'USD', after: 'USD' });
  expect(currenciesAround([change('2026-05-01', null, 'EUR')], 'EUR', '2026-04-01')).toEqual({
    before: 'EUR',
    after: 'EUR',
  });
});
