// When a renewal's terms change, as far as records say: only from then on does its paper process hold the dollars back.
import type { ItemCase } from './item-case';

const CHANGING: readonly string[] = ['scope_added', 'scope_removed', 'discount', 'term_changed', 'volume'];

/** The first scope-change signal, or change of the amount for a reason that changes the contract; epoch milliseconds. */
export function termsChangeAt({ summary }: ItemCase): number | null {
  const moments = [
    ...summary.signals.filter(({ kind }) => kind === 'scope_change'),
    ...summary.history.filter(
      ({ field, reasonCode }) => field === 'amount' && reasonCode !== null && CHANGING.includes(reasonCode),
    ),
  ].map(({ at }) => Date.parse(at));
  return moments.length === 0 ? null : Math.min(...moments);
}
