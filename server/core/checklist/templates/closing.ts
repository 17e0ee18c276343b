// The template for won deals: it splits the closed number by proof of signature, amount, date and booking.

import type { Strength } from '../../vocabulary/fact';
import type { ItemKey } from '../../vocabulary/item';
import type { ChecklistTemplate } from '../checklist-template';
import { templateItem } from './template-item';

const closingItem = (key: ItemKey, minStrength: Strength) =>
  templateItem({
    key,
    isBlocking: true,
    minStrength,
    freshness: { kind: 'never_stale' },
    fromPhase: 'discovery',
  });

export const CLOSING: ChecklistTemplate = {
  key: 'closing',
  version: 1,
  label: 'Closing',
  items: [
    // 4 is signed by the counterparty; an attached signed document that a second person confirmed is 3.
    closingItem('signed_order', 3),
    closingItem('amount_equals_contract', 1),
    closingItem('signed_in_period', 1),
    closingItem('counterparty_signed', 3),
    closingItem('booked', 1),
  ],
};
