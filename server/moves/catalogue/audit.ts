// Moves on the log itself: keys, checkpoints, reading it again, taking a range out.
import type { CatalogueEntry } from './catalogue-entry';

export const AUDIT_MOVES = [
  {
    kind: 'key.rotate',
    label: 'Entered a signing key',
    fieldClass: null,
    who: 'a revops admin or the command line; the worker enters the first one',
  },
  {
    kind: 'checkpoint.make',
    label: 'Made a checkpoint',
    fieldClass: null,
    who: 'finance, a revops admin, the auditor, the worker or the command line',
  },
  {
    kind: 'checkpoint.lodge',
    label: 'Lodged a checkpoint',
    fieldClass: null,
    who: 'finance, a revops admin or the auditor',
  },
  {
    kind: 'log.verify',
    label: 'Asked for the log to be verified',
    fieldClass: null,
    who: 'finance, a revops admin, the auditor or the command line',
  },
  {
    kind: 'log.export',
    label: 'Exported entries of the log',
    fieldClass: null,
    who: 'the auditor or the command line',
  },
  {
    kind: 'erasure.propose',
    label: 'Proposed an erasure',
    fieldClass: null,
    who: 'a revops admin or the command line',
  },
  {
    kind: 'erasure.approve',
    label: 'Approved an erasure',
    fieldClass: null,
    who: 'finance or a revops admin, never the proposer',
  },
  {
    kind: 'erasure.decline',
    label: 'Declined an erasure',
    fieldClass: null,
    who: 'finance or a revops admin',
  },
  {
    kind: 'retention.propose',
    label: 'Proposed how long records are kept',
    fieldClass: null,
    who: 'a revops admin',
  },
  {
    kind: 'retention.approve',
    label: 'Approved how long records are kept',
    fieldClass: null,
    who: 'finance or a revops admin, never the proposer',
  },
  {
    kind: 'retention.decline',
    label: 'Declined how long records are kept',
    fieldClass: null,
    who: 'finance or a revops admin',
  },
  {
    kind: 'retention.run',
    label: 'Took out what is past its retention',
    fieldClass: null,
    who: 'the worker',
  },
  { kind: 'hold.place', label: 'Placed a hold', fieldClass: null, who: 'finance or a revops admin' },
  {
    kind: 'hold.release',
    label: 'Released a hold',
    fieldClass: null,
    who: 'finance or a revops admin, never who placed it',
  },
] as const satisfies readonly CatalogueEntry[];
