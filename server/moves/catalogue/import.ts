// Moves on sources and their imports.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const IMPORT_MOVES = [
  { kind: 'source.create', label: 'Added a source', fieldClass: null, who: WHO.admin },
  { kind: 'source.configure', label: 'Changed a source', fieldClass: null, who: WHO.admin },
  { kind: 'source.map', label: 'Saved a mapping', fieldClass: null, who: WHO.admin },
  { kind: 'import.start', label: 'Started an import', fieldClass: null, who: WHO.admin },
  { kind: 'import.go', label: 'Let an import be published', fieldClass: null, who: WHO.admin },
  {
    kind: 'import.tie_out',
    label: "Entered the CRM's own totals",
    fieldClass: null,
    who: 'finance, a revops admin or the command line',
  },
  { kind: 'import.cancel', label: 'Cancelled an import', fieldClass: null, who: WHO.admin },
  {
    kind: 'import.publish',
    label: 'Published an import',
    fieldClass: null,
    who: 'the worker or the command line',
  },
  {
    kind: 'merge.accept',
    label: 'Merged two accounts, contacts or products',
    fieldClass: null,
    who: WHO.admin,
  },
  {
    kind: 'merge.refuse',
    label: 'Kept two accounts, contacts or products apart',
    fieldClass: null,
    who: WHO.admin,
  },
  { kind: 'merge.undo', label: 'Took an answer on a merge back', fieldClass: null, who: WHO.admin },
  { kind: 'import.rollback', label: 'Rolled an import back', fieldClass: null, who: WHO.admin },
] as const satisfies readonly CatalogueEntry[];
