// Moves that the policies speak of already and that nothing makes yet: shown in the matrix, asked by the tables.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const PLANNED_MOVES = [
  {
    kind: 'message.draft',
    label: 'Drafted a message',
    fieldClass: 'communication',
    who: `${WHO.owner}, or an agent`,
  },
  { kind: 'message.send', label: 'Sent a message', fieldClass: 'communication', who: WHO.owner },
  {
    kind: 'message.approve',
    label: 'Approved a message',
    fieldClass: 'communication',
    who: 'a manager of its subtree, never the owner or the writer',
  },
] as const satisfies readonly CatalogueEntry[];

export type PlannedKind = (typeof PLANNED_MOVES)[number]['kind'];
