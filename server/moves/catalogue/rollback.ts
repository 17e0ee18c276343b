// Moves that take many moves back at once.
import type { CatalogueEntry } from './catalogue-entry';

export const ROLLBACK_MOVES = [
  {
    kind: 'move.roll_back_many',
    label: 'Rolled moves back',
    fieldClass: 'by field',
    who: 'a revops admin for what a rule or an agent proposed; everybody for their own and on their own deals',
  },
] as const satisfies readonly CatalogueEntry[];
