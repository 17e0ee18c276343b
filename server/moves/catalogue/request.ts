// Moves on the requests of those who were refused: made, answered by whoever they are put to, and taken back.
import type { CatalogueEntry } from './catalogue-entry';

export const REQUEST_MOVES = [
  {
    kind: 'request.make',
    label: 'Asked who can do it',
    fieldClass: null,
    who: 'whoever was refused',
  },
  {
    kind: 'request.close',
    label: 'Said a request is done',
    fieldClass: null,
    who: 'whoever it is put to; never whoever asked',
  },
  {
    kind: 'request.decline',
    label: 'Declined a request',
    fieldClass: null,
    who: 'whoever it is put to; never whoever asked',
  },
  { kind: 'request.withdraw', label: 'Withdrew a request', fieldClass: null, who: 'whoever asked' },
] as const satisfies readonly CatalogueEntry[];
