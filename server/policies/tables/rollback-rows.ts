// What is allowed and refused about taking many moves back.
import {
  ADMIN,
  AUDITOR,
  COMMAND,
  type DenyRow,
  DRAFTER,
  FINANCE,
  LEADER,
  MANAGER,
  REP,
  type TableRow,
  WORKER,
} from './requests';

const action = 'move.roll_back_many' as const;
const OWN = { takesOthersBack: false };
const OTHERS = { takesOthersBack: true };

export const ROLLBACK_ALLOW: TableRow[] = [
  { says: 'an admin takes back what an agent brought', actor: ADMIN, action, context: OTHERS },
  { says: 'the command line takes a batch back', actor: COMMAND, action, context: OTHERS },
  { says: 'a rep takes their own moves back', actor: REP, action, context: OWN },
  { says: 'a manager takes their own moves back', actor: MANAGER, action, context: OWN },
];
export const ROLLBACK_DENY: DenyRow[] = [
  {
    says: "a rep takes nobody else's moves back",
    actor: REP,
    action,
    context: OTHERS,
    code: 'no_permission',
  },
  {
    says: "a leader takes nobody else's moves back",
    actor: LEADER,
    action,
    context: OTHERS,
    code: 'no_permission',
  },
  { says: 'finance takes nothing back', actor: FINANCE, action, context: OWN, code: 'no_permission' },
  { says: 'an auditor takes nothing back', actor: AUDITOR, action, context: OWN, code: 'auditor_only_reads' },
  { says: 'an agent takes nothing back', actor: DRAFTER, action, context: OWN, code: 'agent_only_proposes' },
  { says: 'the worker takes nothing back', actor: WORKER, action, context: OTHERS, code: 'no_permission' },
];
