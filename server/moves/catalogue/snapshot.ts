// Moves on frozen forecasts; what was frozen itself never changes.
import type { CatalogueEntry } from './catalogue-entry';

const MACHINE = 'the worker or the command line';

export const SNAPSHOT_MOVES = [
  {
    kind: 'snapshot.freeze',
    label: 'Asked for a snapshot',
    fieldClass: null,
    who: 'finance, the schedule or the command line',
  },
  { kind: 'freeze.begin', label: 'Began a freeze', fieldClass: null, who: MACHINE },
  { kind: 'freeze.complete', label: 'Completed a freeze', fieldClass: null, who: MACHINE },
  { kind: 'freeze.fail', label: 'Gave a freeze up', fieldClass: null, who: MACHINE },
  {
    kind: 'snapshot.erase',
    label: 'Made a snapshot’s files anew after an erasure',
    fieldClass: null,
    who: MACHINE,
  },
  { kind: 'snapshot.dispose', label: 'Judged a line of a snapshot', fieldClass: null, who: 'finance' },
  {
    kind: 'snapshot.review',
    label: 'Reviewed a snapshot',
    fieldClass: null,
    who: 'finance, never who prepared it',
  },
  {
    kind: 'snapshot.export',
    label: 'Exported a snapshot',
    fieldClass: null,
    who: 'finance, the auditor, a revops admin, the top of the tree or the command line',
  },
  {
    kind: 'workspace.set_snapshots',
    label: 'Changed the rules of calls and snapshots',
    fieldClass: null,
    who: 'a revops admin or the command line',
  },
] as const satisfies readonly CatalogueEntry[];
