// What is allowed and refused about handing accepted changes out to the CRM.
import {
  ADMIN,
  AUDITOR,
  COMMAND,
  type DenyRow,
  DRAFTER,
  FINANCE,
  LEADER,
  REP,
  type TableRow,
} from './requests';

const action = 'change.export_many' as const;

export const CHANGE_ALLOW: TableRow[] = [
  { says: 'an admin hands changes out', actor: ADMIN, action, context: {} },
  { says: 'the command line hands changes out', actor: COMMAND, action, context: {} },
];
export const CHANGE_DENY: DenyRow[] = [
  { says: 'a rep hands no changes out', actor: REP, action, context: {}, code: 'no_permission' },
  { says: 'a leader hands no changes out', actor: LEADER, action, context: {}, code: 'no_permission' },
  { says: 'finance hands no changes out', actor: FINANCE, action, context: {}, code: 'no_permission' },
  {
    says: 'an auditor hands no changes out',
    actor: AUDITOR,
    action,
    context: {},
    code: 'auditor_only_reads',
  },
  { says: 'an agent hands no changes out', actor: DRAFTER, action, context: {}, code: 'agent_only_proposes' },
];
