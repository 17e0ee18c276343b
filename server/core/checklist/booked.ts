// Booked: an order, invoice or booking on record; what the sales side alone says is no booking.
import type { ItemResult } from '../evidence/deal-result';
import { acceptedSupports } from './accepted-supports';
import { canObserveKinds } from './can-observe';
import { concludeItem } from './conclude-item';
import { factSupport } from './fact-support';
import { NEVER_STALE } from './fresh-window';
import type { ItemCase } from './item-case';

const NOT_BOOKED: readonly (string | undefined)[] = ['draft', 'void'];

export function evaluateBooked(itemCase: ItemCase): ItemResult {
  const orders = itemCase.summary.facts.filter(
    ({ kind, attributes, isCancelled }) =>
      kind === 'order' && !isCancelled && !NOT_BOOKED.includes(attributes.status),
  );
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: [
        ...orders.map((fact) => factSupport(itemCase, fact, 'an order or invoice', NEVER_STALE)),
        ...acceptedSupports(itemCase, 'attached_only'),
      ],
      contraries: [],
      challenges: [],
      isObservable: canObserveKinds(itemCase, ['order'], itemCase.item.minStrength),
      words: {
        missing: 'No order, invoice or booking is linked to the deal.',
        remedy: 'The order, invoice or booking from the system of record.',
        observes: 'orders or invoices',
      },
    },
  });
}
