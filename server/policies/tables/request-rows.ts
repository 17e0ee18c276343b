// What is allowed and refused about the requests of those who were refused.
import {
  ADMIN,
  AUDITOR,
  COMMAND,
  type DenyRow,
  DRAFTER,
  FINANCE,
  MANAGER,
  REP,
  type TableRow,
} from './requests';

const ASKED = { isProposer: false, isAskedOf: true };
const BESIDE = { isProposer: false, isAskedOf: false };
const OWN = { isProposer: true, isAskedOf: true };

export const REQUEST_ALLOW: TableRow[] = [
  { says: 'a manager asks who can do it', actor: MANAGER, action: 'request.make', context: {} },
  { says: 'finance asks who can do it', actor: FINANCE, action: 'request.make', context: {} },
  { says: 'a rep who is asked says it is done', actor: REP, action: 'request.close', context: ASKED },
  { says: 'an admin who is asked declines', actor: ADMIN, action: 'request.decline', context: ASKED },
  { says: 'whoever asked takes it back', actor: REP, action: 'request.withdraw', context: { isMaker: true } },
];

export const REQUEST_DENY: DenyRow[] = [
  {
    says: 'an auditor asks for no change',
    actor: AUDITOR,
    action: 'request.make',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'an agent asks nobody',
    actor: DRAFTER,
    action: 'request.make',
    context: {},
    code: 'agent_only_proposes',
  },
  {
    says: 'nobody else says it is done',
    actor: MANAGER,
    action: 'request.close',
    context: BESIDE,
    code: 'no_permission',
  },
  {
    says: 'nobody answers their own request',
    actor: FINANCE,
    action: 'request.close',
    context: OWN,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'nobody declines their own request',
    actor: MANAGER,
    action: 'request.decline',
    context: OWN,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'an agent answers no request',
    actor: DRAFTER,
    action: 'request.decline',
    context: ASKED,
    code: 'machines_never_approve',
  },
  {
    says: 'the command line answers no request',
    actor: COMMAND,
    action: 'request.close',
    context: ASKED,
    code: 'no_permission',
  },
  {
    says: 'nobody takes back what somebody else asked',
    actor: FINANCE,
    action: 'request.withdraw',
    context: { isMaker: false },
    code: 'no_permission',
  },
];
