// Moves that say what a currency is worth and what a team or seat is to reach.
import type { CatalogueEntry } from './catalogue-entry';

export const RATE_MOVES = [
  { kind: 'rates.import', label: 'Imported rates', fieldClass: null, who: 'finance or the command line' },
  { kind: 'rates.set', label: 'Set a rate', fieldClass: null, who: 'finance' },
  {
    kind: 'quotas.import',
    label: 'Imported quotas',
    fieldClass: null,
    who: 'finance, a revops admin or the command line',
  },
  { kind: 'quotas.set', label: 'Set a quota', fieldClass: null, who: 'finance or a revops admin' },
] as const satisfies readonly CatalogueEntry[];
