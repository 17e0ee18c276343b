// Adds deals' movements up into the bars of a waterfall, one deal at a time, and says what is left unexplained: nothing.
import { subtractAmounts } from '../money/amounts';
import { type ExactSum, startSum } from '../money/exact-sum';
import type { MovementPart } from './explain-movement';
import { WATERFALL_CAUSES, type WaterfallCause } from './waterfall-cause';

/** `amount` in the reporting currency with its sign; a bar can hold deals whose changes cancel out. */
export type WaterfallBar = { cause: WaterfallCause; amount: string; deals: number };
export type Waterfall = {
  start: string;
  end: string;
  startDeals: number;
  endDeals: number;
  /** Of those deals, with an amount and no rate to the reporting currency: counted, in no sum. */
  startUnconverted: number;
  endUnconverted: number;
  /** In the order of the causes; bars without a deal are left out. */
  bars: WaterfallBar[];
  /** '0', always: end − start − bars. Shown, so that nobody has to believe it. */
  residual: string;
};

export function startWaterfall(): {
  /** What a deal is worth at an end; called for each deal in that book's population. */
  addStart: (value: string, deals?: number, unconverted?: number) => void;
  addEnd: (value: string, deals?: number, unconverted?: number) => void;
  addParts: (parts: readonly MovementPart[]) => void;
  result: () => Waterfall;
} {
  const [start, end, explained] = [startSum(), startSum(), startSum()];
  const bars = new Map<WaterfallCause, { sum: ExactSum; deals: number }>();
  let startDeals = 0;
  let endDeals = 0;
  let startUnconverted = 0;
  let endUnconverted = 0;
  return {
    addStart(value, deals = 1, unconverted = 0) {
      start.add(value);
      startDeals += deals;
      startUnconverted += unconverted;
    },
    addEnd(value, deals = 1, unconverted = 0) {
      end.add(value);
      endDeals += deals;
      endUnconverted += unconverted;
    },
    addParts(parts) {
      for (const { cause, amount } of parts) {
        const bar = bars.get(cause) ?? { sum: startSum(), deals: 0 };
        bars.set(cause, bar);
        bar.sum.add(amount);
        bar.deals += 1;
        explained.add(amount);
      }
    },
    result: () => ({
      start: start.total(),
      end: end.total(),
      startDeals,
      endDeals,
      startUnconverted,
      endUnconverted,
      bars: WATERFALL_CAUSES.flatMap((cause) => {
        const bar = bars.get(cause);
        return bar ? [{ cause, amount: bar.sum.total(), deals: bar.deals }] : [];
      }),
      residual: subtractAmounts(subtractAmounts(end.total(), start.total()), explained.total()),
    }),
  };
}
