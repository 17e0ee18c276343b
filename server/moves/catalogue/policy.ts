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
  { kind: 'rule.draft', label: 'Drafted rules', fieldClass: null, who: ADMIN },
  { kind: 'rule.propose', label: 'Proposed rules', fieldClass: null, who: ADMIN },
  { kind: 'rule.discard', label: 'Discarded rules', fieldClass: null, who: ADMIN },
  {
    kind: 'rule.activate',
    label: 'Activated rules',
    fieldClass: null,
    who: 'a second revops admin, who neither made nor proposed them',
  },
  {
    kind: 'rule.replay',
    label: 'Replayed rules on what is recorded',
    fieldClass: null,
    who: 'a revops admin or finance',
  },
] as const satisfies readonly CatalogueEntry[];
