// Where each bar of a waterfall begins and ends, as shares of its widest point; the two totals stand on the ground.
import type { Waterfall } from '@/server/core/waterfall/tally-waterfall';

/** `from` and `to` are shares from 0 to 1 of the width, `from` the lesser. */
export type DrawnBar = { from: number; to: number; kind: 'total' | 'up' | 'down' };

/** Start, each cause, end. Drawn only: the figures beside them are exact. */
export function waterfallBars({ start, bars, end }: Pick<Waterfall, 'start' | 'bars' | 'end'>): DrawnBar[] {
  const steps: { from: number; to: number; isTotal: boolean }[] = [
    { from: 0, to: Number(start), isTotal: true },
  ];
  let at = Number(start);
  for (const { amount } of bars) {
    steps.push({ from: at, to: at + Number(amount), isTotal: false });
    at += Number(amount);
  }
  steps.push({ from: 0, to: Number(end), isTotal: true });
  const points = steps.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(0, ...points), Math.max(0, ...points)];
  const shareOf = (value: number) => (most === least ? 0 : (value - least) / (most - least));
  return steps.map(({ from, to, isTotal }) => ({
    from: shareOf(Math.min(from, to)),
    to: shareOf(Math.max(from, to)),
    kind: isTotal ? 'total' : to < from ? 'down' : 'up',
  }));
}
