import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../vocabulary/category';
import { DOLLAR_STATES, ITEM_KEYS } from '../vocabulary/item';
import { MARKET_BASES } from '../vocabulary/rate-basis';
import { DealFilter } from './deal-filter';
import { DEAL_SETS } from './deal-set';
import { filterAddress, readFilter } from './filter-address';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const filters = fc
  .record({
    period: optional(fc.constantFrom('FY2026-Q2', 'all', 'undated')),
    basis: fc.constantFrom('source', 'accepted'),
    rates: optional(fc.constantFrom(...MARKET_BASES)),
    team: optional(fc.uuid()),
    teams: optional(fc.array(fc.uuid(), { minLength: 1, maxLength: 100 })),
    owner: optional(fc.oneof(fc.uuid(), fc.constant('none'))),
    category: optional(fc.uniqueArray(fc.constantFrom(...CATEGORIES), { minLength: 1 })),
    state: optional(fc.uniqueArray(fc.constantFrom(...DOLLAR_STATES), { minLength: 1 })),
    segment: optional(fc.string({ maxLength: 40 })),
    item: optional(fc.constantFrom(...ITEM_KEYS)),
    only: optional(fc.constantFrom(...DEAL_SETS)),
    q: optional(
      fc
        .string({ minLength: 1, maxLength: 40 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    ),
  })
  .map((given) => DealFilter.parse(given));

it('reads back every filter that it wrote into an address', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const url = new URL(filterAddress('/forecast', filter), 'http://localhost');
      expect(readFilter(Object.fromEntries(url.searchParams))).toEqual(filter);
    }),
  );
});

it('leaves out what is no filter, whatever an address holds', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (address) => {
      expect(() => readFilter(address)).not.toThrow();
    }),
  );
  expect(readFilter({ category: 'commit,nonsense', state: 'gap' })).toEqual({
    basis: 'accepted',
    state: ['gap'],
  });
});

it('reads no filter that the procedures would refuse', () => {
  const names = [
    'period',
    'basis',
    'rates',
    'team',
    'teams',
    'owner',
    'category',
    'state',
    'phase',
    'segment',
    'item',
    'flag',
    'only',
    'q',
  ];
  const values = fc.oneof(
    fc.string(),
    fc.uuid(),
    fc.array(fc.uuid(), { maxLength: 101 }).map((ids) => ids.join(',')),
    fc.constantFrom('commit', 'commit,gap', 'gap,evidenced', 'none', 'spot', 'plan', 'x'.repeat(300)),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), values), (address) => {
      const filter = readFilter(address);
      expect(DealFilter.parse(filter)).toEqual(filter);
    }),
  );
});
