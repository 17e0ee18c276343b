// Moves on a workspace itself.
import type { CatalogueEntry } from './catalogue-entry';
import { WHO } from './who';

export const WORKSPACE_MOVES = [
  {
    kind: 'workspace.create',
    label: 'Created a workspace',
    fieldClass: null,
    who: 'the command line, the first admin of an empty database, or a revops admin of another workspace',
  },
  { kind: 'workspace.configure', label: 'Changed the settings', fieldClass: null, who: WHO.admin },
  { kind: 'workspace.advance_clock', label: 'Moved the clock', fieldClass: null, who: WHO.admin },
] as const satisfies readonly CatalogueEntry[];
