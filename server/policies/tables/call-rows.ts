// What is allowed and refused about calls and adjustments.
import {
  ADMIN,
  AUDITOR,
  COMMAND,
  type DenyRow,
  FINANCE,
  LEADER,
  MANAGER,
  REP,
  type TableRow,
  WORKER,
} from './requests';

const LEADS = { isOwnSeat: false, leadsNode: true };
const OWN_SEAT = { isOwnSeat: true, leadsNode: false };
const NEITHER = { isOwnSeat: false, leadsNode: false };

export const CALL_ALLOW: TableRow[] = [
  { says: 'a leader calls the team they lead', actor: LEADER, action: 'call.submit', context: LEADS },
  { says: 'a rep calls their own seat', actor: REP, action: 'call.submit', context: OWN_SEAT },
  { says: 'a manager adjusts beside their team', actor: MANAGER, action: 'adjustment.make', context: LEADS },
  {
    says: 'a manager withdraws their call',
    actor: MANAGER,
    action: 'call.withdraw',
    context: { isMaker: true },
  },
  {
    says: 'a manager withdraws their adjustment',
    actor: MANAGER,
    action: 'adjustment.withdraw',
    context: { isMaker: true },
  },
  { says: 'an admin imports past calls', actor: ADMIN, action: 'call.import', context: {} },
  { says: 'the command line imports past calls', actor: COMMAND, action: 'call.import', context: {} },
];

export const CALL_DENY: DenyRow[] = [
  {
    says: 'a manager calls no team of others',
    actor: MANAGER,
    action: 'call.submit',
    context: NEITHER,
    code: 'no_permission',
  },
  {
    says: 'finance calls nothing',
    actor: FINANCE,
    action: 'call.submit',
    context: LEADS,
    code: 'no_permission',
  },
  {
    says: 'a rep adjusts nothing',
    actor: REP,
    action: 'adjustment.make',
    context: OWN_SEAT,
    code: 'no_permission',
  },
  {
    says: 'nobody withdraws the call of another',
    actor: LEADER,
    action: 'call.withdraw',
    context: { isMaker: false },
    code: 'no_permission',
  },
  {
    says: 'nobody withdraws the adjustment of another',
    actor: LEADER,
    action: 'adjustment.withdraw',
    context: { isMaker: false },
    code: 'no_permission',
  },
  { says: 'a rep imports no calls', actor: REP, action: 'call.import', context: {}, code: 'no_permission' },
  {
    says: 'an auditor imports no calls',
    actor: AUDITOR,
    action: 'call.import',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'the worker makes no call',
    actor: WORKER,
    action: 'call.submit',
    context: LEADS,
    code: 'no_permission',
  },
];
