// Moves that hand decisions over while somebody is away.
import type { CatalogueEntry } from './catalogue-entry';

const WHO_DELEGATES = 'a manager or leader for themselves, or a revops admin';

export const DELEGATION_MOVES = [
  { kind: 'delegation.start', label: 'Handed decisions over', fieldClass: null, who: WHO_DELEGATES },
  { kind: 'delegation.end', label: 'Took decisions back', fieldClass: null, who: WHO_DELEGATES },
] as const satisfies readonly CatalogueEntry[];
