// Moves on the rules themselves.
import type { CatalogueEntry } from './catalogue-entry';

const ADMIN = 'a revops admin';

export const POLICY_MOVES = [
  { kind: 'policy.draft', label: 'Drafted policies', fieldClass: null, who: ADMIN },
  { kind: 'policy.propose', label: 'Proposed policies', fieldClass: null, who: ADMIN },
  { kind: 'policy.discard', label: 'Discarded policies', fieldClass: null, who: ADMIN },
  {
    kind: 'policy.activate',
    label: 'Activated policies',
    fieldClass: null,
    who: 'a second revops admin, who neither made nor proposed them',
  },
] as const satisfies readonly CatalogueEntry[];
