// What became of the deals of a starting point: slip, conversion and win rate of one cohort, by the rules of section 10 of the domain.

import { subtractAmounts } from '../money/amounts';
import { startSum } from '../money/exact-sum';
import type { Category } from '../vocabulary/category';
import type { DollarState } from '../vocabulary/item';
import type { Outcome } from '../vocabulary/phase';
import { type CountRate, countRate, type DollarRate, dollarRate } from './ratio';

/** One deal at one end; `value` in the reporting currency, null without amount or rate. */
export type MetricLine = {
  outcome: Outcome;
  category: Category;
  isInPeriod: boolean;
  value: string | null;
  segment: string | null;
  state: DollarState | null;
  /** No source shows it any more. */
  isGone: boolean;
};
/** `start` at S0, `end` at the period's end; null where that book has no line of the deal. */
export type MetricPair = { start: MetricLine | null; end: MetricLine | null };
export type StartedPair = { start: MetricLine; end: MetricLine | null };

/** Open at S0 with its close date in the period: whom slip is asked of. */
export const isStarted = (pair: MetricPair): pair is StartedPair =>
  pair.start !== null &&
  pair.start.outcome === 'open' &&
  pair.start.category !== 'omitted' &&
  pair.start.isInPeriod &&
  !pair.start.isGone;

const isWonInPeriod = ({ end }: MetricPair): boolean =>
  end !== null && end.outcome === 'won' && end.isInPeriod;

/** At the period's end neither won, lost nor omitted: it is still to come. A deal that is gone is omitted. */
function isSlipped({ end }: MetricPair): boolean {
  return end !== null && !end.isGone && end.outcome === 'open' && end.category !== 'omitted';
}

export type SlipRate = { count: CountRate; dollars: DollarRate };

/** At S0 amounts. */
export function slipRate(pairs: readonly MetricPair[]): SlipRate {
  const started = pairs.filter(isStarted);
  return shares(started, isSlipped);
}

export type Conversion = SlipRate & {
  /** What the converted deals were worth when they were won, less what they were worth at S0. */
  changeOnWinning: string;
};

/** S0 amount of the deals won in the period ÷ S0 amount of all of them. */
export function conversionRate(pairs: readonly MetricPair[]): Conversion {
  const started = pairs.filter(isStarted);
  const won = started.filter(isWonInPeriod);
  const [before, after] = [startSum(), startSum()];
  for (const { start, end } of won) {
    before.add(start.value ?? '0');
    after.add(end?.value ?? '0');
  }
  return {
    ...shares(started, isWonInPeriod),
    changeOnWinning: subtractAmounts(after.total(), before.total()),
  };
}

function shares(pairs: readonly StartedPair[], isHit: (pair: StartedPair) => boolean): SlipRate {
  const [part, whole] = [startSum(), startSum()];
  let hits = 0;
  for (const pair of pairs) {
    whole.add(pair.start.value ?? '0');
    if (!isHit(pair)) continue;
    hits += 1;
    part.add(pair.start.value ?? '0');
  }
  return {
    count: countRate(hits, pairs.length),
    dollars: dollarRate(part.total(), whole.total(), pairs.length),
  };
}

/** A lost deal without its last open amount makes the dollars say too much from this share of them on. */
const MOST_WITHOUT_AMOUNT = 0.1;

/** Won ÷ (won + lost), both closed in the period; void leaves both. */
export function winRate(pairs: readonly MetricPair[]): SlipRate {
  const closed = pairs.flatMap(({ end }) =>
    end?.isInPeriod && (end.outcome === 'won' || end.outcome === 'lost') ? [end] : [],
  );
  const lost = closed.filter(({ outcome }) => outcome === 'lost');
  const blank = lost.filter(({ value }) => value === null).length;
  const [won, all] = [startSum(), startSum()];
  for (const { outcome, value } of closed) {
    all.add(value ?? '0');
    if (outcome === 'won') won.add(value ?? '0');
  }
  const dollars = dollarRate(won.total(), all.total(), closed.length);
  const isTooBlank = lost.length > 0 && blank / lost.length > MOST_WITHOUT_AMOUNT;
  return {
    count: countRate(closed.length - lost.length, closed.length),
    dollars: isTooBlank
      ? { ...dollars, share: null, withheld: `${blank} of ${lost.length} lost deals have no amount.` }
      : dollars,
  };
}
