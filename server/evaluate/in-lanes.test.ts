import { describe, expect, it } from 'vitest';
import { inLanes } from './in-lanes';

async function* upTo(last: number) {
  for (let each = 1; each <= last; each++) yield each;
}

describe('lanes', () => {
  it('take every piece once, no more at a time than there are lanes', async () => {
    const seen: number[] = [];
    let underWay = 0;
    let most = 0;
    let begin: () => void = () => undefined;
    const hasSecond = new Promise<void>((resolve) => {
      begin = resolve;
    });
    await inLanes(2, upTo(7), async (piece) => {
      most = Math.max(most, ++underWay);
      // The first one ends only once the second one is under way.
      if (piece === 2) begin();
      await hasSecond;
      seen.push(piece);
      underWay--;
    });
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(2);
  });

  it('stop at the first failure and tell it once nothing is under way', async () => {
    const ended: number[] = [];
    const work = inLanes(2, upTo(100), async (piece) => {
      await Promise.resolve();
      if (piece === 3) throw new Error('The third one cannot be read.');
      ended.push(piece);
    });
    await expect(work).rejects.toThrow('The third one cannot be read.');
    expect(ended.length).toBeLessThan(6);
  });
});
