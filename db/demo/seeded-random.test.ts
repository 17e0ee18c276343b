import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random';

describe('seededRandom', () => {
  it('gives the same numbers for the same name and others for another', () => {
    const draw = (name: string): number[] => Array.from({ length: 20 }, seededRandom(name).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('spreads whole numbers over the range, both ends included', () => {
    const random = seededRandom('spread');
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 7)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('never picks a key of weight 0', () => {
    const random = seededRandom('weights');
    const seen = new Set(
      Array.from({ length: 500 }, () => random.weighted({ never: 0, often: 3, seldom: 1 })),
    );
    expect([...seen].sort()).toEqual(['often', 'seldom']);
  });
});
