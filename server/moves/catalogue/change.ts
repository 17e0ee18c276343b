// Moves on changes that are on their way to the CRM.
import type { CatalogueEntry } from './catalogue-entry';

export const CHANGE_MOVES = [
  {
    kind: 'change.export_many',
    label: 'Handed changes out for the CRM',
    fieldClass: 'by field',
    who: 'a revops admin or the command line',
  },
] as const satisfies readonly CatalogueEntry[];
