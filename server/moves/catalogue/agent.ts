// Moves on what agents may do, and what they write themselves.
import type { CatalogueEntry } from './catalogue-entry';

const ADMIN = 'a revops admin';

export const AGENT_MOVES = [
  {
    kind: 'commitment.write_many',
    label: 'Wrote fields itself',
    fieldClass: 'activity',
    who: 'an agent on rung 3, where a strict check passes',
  },
  { kind: 'grant.request', label: 'Asked for a rung', fieldClass: null, who: ADMIN },
  { kind: 'grant.approve', label: 'Granted a rung', fieldClass: null, who: 'a second revops admin' },
  { kind: 'grant.refuse', label: 'Refused a rung', fieldClass: null, who: 'a second revops admin' },
  { kind: 'grant.stop', label: 'Ended a grant', fieldClass: null, who: ADMIN },
  {
    kind: 'grant.fall',
    label: 'Fell a rung',
    fieldClass: null,
    who: 'the worker, when rollbacks pass the limit',
  },
  {
    kind: 'agent.stop',
    label: 'Stopped an agent',
    fieldClass: null,
    who: 'a revops admin, a leader, finance or the command line',
  },
  { kind: 'agent.resume', label: 'Let an agent go on', fieldClass: null, who: ADMIN },
  { kind: 'agent.check_sample', label: 'Checked a sample of drafts', fieldClass: null, who: ADMIN },
] as const satisfies readonly CatalogueEntry[];
