// Whether a renewal's terms change, as far as records say: only then does its paper process hold the dollars back.
import type { ItemCase } from './item-case';

const CHANGING: readonly string[] = ['scope_added', 'scope_removed', 'discount', 'term_changed', 'volume'];

/** A scope-change signal, or a change of the amount for a reason that changes the contract. */
export function hasTermsChange({ summary, now }: ItemCase): boolean {
  return (
    summary.signals.some(({ kind, at }) => kind === 'scope_change' && Date.parse(at) <= now) ||
    summary.history.some(
      ({ field, reasonCode, at }) =>
        field === 'amount' && reasonCode !== null && CHANGING.includes(reasonCode) && Date.parse(at) <= now,
    )
  );
}
