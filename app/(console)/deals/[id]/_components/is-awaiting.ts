// Whether an open item has an attached link that waits for a second person: it counts as open, and is not called missing.
import type { Deal, DealItem } from './deal-context';

const OPEN = ['missing', 'stale', 'not_observable'];

export function isAwaiting({ state, factIds }: DealItem, { facts }: Pick<Deal, 'facts'>): boolean {
  if (!OPEN.includes(state)) return false;
  return facts.some(({ id, kind, strength }) => kind === 'pointer' && strength === 0 && factIds.includes(id));
}
