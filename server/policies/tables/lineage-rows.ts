// What is allowed and refused about which deal follows which.
import {
  ADMIN,
  AUDITOR,
  type DenyRow,
  DRAFTER,
  FINANCE,
  MANAGER,
  NONE,
  OWN,
  REP,
  SUBTREE,
  type TableRow,
} from './requests';

export const LINEAGE_ALLOW: TableRow[] = [
  { says: 'an owner confirms a lineage', actor: REP, action: 'lineage.confirm', context: OWN },
  {
    says: 'a manager declines a lineage in the subtree',
    actor: MANAGER,
    action: 'lineage.decline',
    context: SUBTREE,
  },
  { says: 'an owner takes an answer back', actor: REP, action: 'lineage.undo', context: OWN },
];

export const LINEAGE_DENY: DenyRow[] = [
  {
    says: 'an admin confirms no lineage: it would alter history',
    actor: ADMIN,
    action: 'lineage.confirm',
    context: NONE,
    code: 'no_permission',
  },
  {
    says: 'a rep confirms no lineage of another deal',
    actor: REP,
    action: 'lineage.confirm',
    context: NONE,
    code: 'no_permission',
  },
  {
    says: 'finance declines no lineage',
    actor: FINANCE,
    action: 'lineage.decline',
    context: NONE,
    code: 'no_permission',
  },
  {
    says: 'an auditor takes no answer back',
    actor: AUDITOR,
    action: 'lineage.undo',
    context: NONE,
    code: 'auditor_only_reads',
  },
  {
    says: 'an agent confirms no lineage',
    actor: DRAFTER,
    action: 'lineage.confirm',
    context: NONE,
    code: 'agent_only_proposes',
  },
];
