import { describe, expect, it } from 'vitest';
import { deriveMerge } from './derive-merge';
import { deriveSplit } from './derive-split';

describe('a deal whose amount fell', () => {
  const parent = { opportunityId: 'p', fell: '100' };
  it('was split where the new deals of its account are worth what it lost', () => {
    const parts = [
      { opportunityId: 'a', amount: '60' },
      { opportunityId: 'b', amount: '42' },
    ];
    expect(deriveSplit(parent, parts).map(({ opportunityId }) => opportunityId)).toEqual(['a', 'b']);
  });
  it('was not split where they are worth something else, one has no amount, or there are none', () => {
    expect(deriveSplit(parent, [{ opportunityId: 'a', amount: '60' }])).toEqual([]);
    const blank = [
      { opportunityId: 'a', amount: '100' },
      { opportunityId: 'b', amount: null },
    ];
    expect(deriveSplit(parent, blank)).toEqual([]);
    expect(deriveSplit(parent, [])).toEqual([]);
  });
});

describe('a deal that is gone', () => {
  const gone = { opportunityId: 'g', amount: '50' };
  it('went into the one deal of its account that rose by its amount', () => {
    const grown = [
      { opportunityId: 'x', rose: '10' },
      { opportunityId: 'y', rose: '51' },
    ];
    expect(deriveMerge(gone, grown)?.opportunityId).toBe('y');
  });
  it('went nowhere known where two rose alike, none did, or it had no amount', () => {
    const two = [
      { opportunityId: 'x', rose: '50' },
      { opportunityId: 'y', rose: '50' },
    ];
    expect(deriveMerge(gone, two)).toBeNull();
    expect(deriveMerge(gone, [])).toBeNull();
    expect(deriveMerge({ opportunityId: 'g', amount: null }, two)).toBeNull();
  });
});
