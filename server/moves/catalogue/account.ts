// Moves on accounts.
import type { CatalogueEntry } from './catalogue-entry';

export const ACCOUNT_MOVES = [
  {
    kind: 'account.enrich',
    label: 'Enriched an account',
    fieldClass: 'firmographic',
    who: 'a revops admin, a rep and those above, or an agent on rung 3, from a sanctioned source',
  },
] as const satisfies readonly CatalogueEntry[];
