// Moves on seats: who sits here, in which role and team.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const SEAT_MOVES = [
  { kind: 'seat.invite', label: 'Invited a person', fieldClass: null, who: WHO.admin },
  {
    kind: 'seat.accept_invite',
    label: 'Took a seat',
    fieldClass: null,
    who: 'whoever holds a valid invitation',
  },
  { kind: 'seat.change_role', label: 'Changed a role', fieldClass: 'ownership', who: WHO.admin },
  { kind: 'seat.change_team', label: 'Changed a team', fieldClass: 'ownership', who: WHO.admin },
  { kind: 'seat.deactivate', label: 'Closed a seat', fieldClass: 'ownership', who: WHO.admin },
] as const satisfies readonly CatalogueEntry[];
