// Explains what one deal did to a total between two books: one cause an exit or entry, and its change of value in parts.
import { compareAmounts, subtractAmounts } from '../money/amounts';
import { type BookLine, isInBook, type WaterfallScope } from './book-line';
import { lineValue, valueAtOldRate, valueAtOldWeight } from './line-value';
import { type SplitBook, smaller } from './split-book';
import type { WaterfallCause } from './waterfall-cause';

/** `amount` bears its sign and is of the reporting currency. */
export type MovementPart = { cause: WaterfallCause; amount: string };

/**
 * The parts add up to exactly what the deal is worth at the end less what it was worth at the start. Empty where nothing
 * moved. `before` or `after` is null where that book has no line of the deal.
 */
export function explainMovement(
  before: BookLine | null,
  after: BookLine | null,
  scope: WaterfallScope,
  splits: SplitBook,
): MovementPart[] {
  const wasIn = before !== null && isInBook(before, scope);
  const isIn = after !== null && isInBook(after, scope);
  if (wasIn && isIn) return changeInside(before, after, scope, splits);
  if (wasIn) return leave(before, after, scope, splits);
  if (isIn) return enter(before, after, scope, splits);
  return before === null && after !== null && isWonUnseen(after, scope)
    ? [...enter(null, after, scope, splits), minus('won', lineValue(after, scope.currency))]
    : [];
}

/** New and won between the two ends, with won deals outside the set: it stands in both bars. */
function isWonUnseen(after: BookLine, { categories }: WaterfallScope): boolean {
  const isHere = after.isInPeriod && after.isInNode && after.gone === null;
  return isHere && after.outcome === 'won' && !categories.has('closed');
}

/** Amount at the old rate, split, then exchange rate, then probability: in this order, so that nothing is left over. */
function changeInside(
  before: BookLine,
  after: BookLine,
  { currency }: WaterfallScope,
  splits: SplitBook,
): MovementPart[] {
  const was = lineValue(before, currency);
  const atOldRate = valueAtOldRate(before, after, currency) ?? was;
  const atOldWeight = valueAtOldWeight(before, after, currency);
  return [
    ...changeOfAmount(subtractAmounts(atOldRate, was), splits.ofParent.get(before.deal) ?? '0'),
    ...part('exchange_rate', subtractAmounts(atOldWeight, atOldRate)),
    ...part('probability_table', subtractAmounts(lineValue(after, currency), atOldWeight)),
  ];
}

function changeOfAmount(change: string, toChildren: string): MovementPart[] {
  if (compareAmounts(change, '0') >= 0) return part('increased', change);
  const split = smaller(subtractAmounts('0', change), toChildren);
  return [
    ...part('decreased', subtractAmounts(change, subtractAmounts('0', split))),
    ...part('split', subtractAmounts('0', split)),
  ];
}

function leave(
  before: BookLine,
  after: BookLine | null,
  scope: WaterfallScope,
  splits: SplitBook,
): MovementPart[] {
  const cause = causeOfExit(before, after, scope);
  // A won deal leaves at what it was won for; what that differs by is a change of its amount or rate.
  if (cause === 'won' && after !== null)
    return [...changeInside(before, after, scope, splits), minus('won', lineValue(after, scope.currency))];
  return [minus(cause, lineValue(before, scope.currency))];
}

function causeOfExit(
  before: BookLine,
  after: BookLine | null,
  { categories }: WaterfallScope,
): WaterfallCause {
  if (after === null) return 'deleted';
  if (after.gone !== null) return after.gone;
  if (after.outcome === 'won' && !categories.has('closed')) return 'won';
  if (after.outcome === 'lost') return 'lost';
  if (after.outcome === 'void' || after.category === 'omitted') return 'omitted';
  if (!after.isInNode) return 'owner_out';
  if (!after.isInPeriod && after.closesOn !== before.closesOn) return 'pushed_out';
  if (!categories.has(after.category)) return 'category_out';
  return 'calendar_or_mapping';
}

function enter(
  before: BookLine | null,
  after: BookLine,
  scope: WaterfallScope,
  splits: SplitBook,
): MovementPart[] {
  const value = lineValue(after, scope.currency);
  const cause = causeOfEntry(before, after, scope);
  const fromParent = splits.ofChild.get(after.deal);
  if (cause !== 'new' || fromParent === undefined) return [{ cause, amount: value }];
  return [{ cause: 'split', amount: fromParent }, ...part('new', subtractAmounts(value, fromParent))];
}

function causeOfEntry(
  before: BookLine | null,
  after: BookLine,
  { categories }: WaterfallScope,
): WaterfallCause {
  if (before === null) return 'new';
  if (before.gone !== null) return 'restored';
  const wasOver = before.outcome === 'lost' || before.outcome === 'void';
  if ((wasOver && after.outcome !== before.outcome) || (before.outcome === 'won' && after.outcome === 'open'))
    return 'reopened';
  if (!before.isInNode) return 'owner_in';
  if (!before.isInPeriod && after.closesOn !== before.closesOn) return 'pulled_in';
  if (!categories.has(before.category)) return 'category_in';
  return 'calendar_or_mapping';
}

const minus = (cause: WaterfallCause, value: string): MovementPart => ({
  cause,
  amount: subtractAmounts('0', value),
});

const part = (cause: WaterfallCause, amount: string): MovementPart[] =>
  compareAmounts(amount, '0') === 0 ? [] : [{ cause, amount }];
