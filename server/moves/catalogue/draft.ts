// Moves on drafts and on the decisions about them.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const DRAFT_MOVES = [
  { kind: 'draft.file_many', label: 'Filed drafts', fieldClass: 'by field', who: 'an agent' },
  { kind: 'draft.accept', label: 'Accepted a draft', fieldClass: 'by field', who: WHO.owner },
  { kind: 'draft.edit', label: 'Edited a draft', fieldClass: 'by field', who: WHO.owner },
  { kind: 'draft.decline', label: 'Declined a draft', fieldClass: 'by field', who: WHO.owner },
  { kind: 'decision.undo', label: 'Undid a decision', fieldClass: 'by field', who: WHO.owner },
] as const satisfies readonly CatalogueEntry[];
