// Which required fields an attached record fills once a second person has confirmed what it is; no attachment names a contact.
import type { FactKind } from '../vocabulary/fact';
import type { RequiredField } from './required-fields';

/** By the kind that was seen, not by what whoever attached it said. */
export const CONFIRMED_FILLS: Partial<Record<RequiredField, readonly FactKind[]>> = {
  lines_or_quote: ['quote'],
  contract_path: ['contract', 'document'],
};
