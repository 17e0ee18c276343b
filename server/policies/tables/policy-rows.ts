// What is allowed and refused about the rules themselves.
import {
  ADMIN,
  AUDITOR,
  COMMAND,
  type DenyRow,
  DRAFTER,
  FINANCE,
  LEADER,
  type TableRow,
  WORKER,
} from './requests';

const SECOND = { isProposer: false, isSecondAdmin: true };
const PROPOSER = { isProposer: true, isSecondAdmin: false };

export const POLICY_ALLOW: TableRow[] = [
  { says: 'an admin drafts policies', actor: ADMIN, action: 'policy.draft', context: {} },
  { says: 'an admin proposes a draft', actor: ADMIN, action: 'policy.propose', context: { isMaker: true } },
  { says: 'an admin discards a draft', actor: ADMIN, action: 'policy.discard', context: { isMaker: false } },
  { says: 'a second admin activates', actor: ADMIN, action: 'policy.activate', context: SECOND },
  {
    says: 'the command line activates as a second admin',
    actor: COMMAND,
    action: 'policy.activate',
    context: SECOND,
  },
];

export const POLICY_DENY: DenyRow[] = [
  {
    says: 'a leader drafts no policies',
    actor: LEADER,
    action: 'policy.draft',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an auditor drafts no policies',
    actor: AUDITOR,
    action: 'policy.draft',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'finance proposes no policies',
    actor: FINANCE,
    action: 'policy.propose',
    context: { isMaker: false },
    code: 'no_permission',
  },
  {
    says: 'finance discards no policies',
    actor: FINANCE,
    action: 'policy.discard',
    context: { isMaker: false },
    code: 'no_permission',
  },
  {
    says: 'nobody activates the policies they made',
    actor: ADMIN,
    action: 'policy.activate',
    context: PROPOSER,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'the command line activates nothing by itself',
    actor: COMMAND,
    action: 'policy.activate',
    context: { isProposer: false, isSecondAdmin: false },
    code: 'no_permission',
  },
  {
    says: 'an agent activates no policies',
    actor: DRAFTER,
    action: 'policy.activate',
    context: SECOND,
    code: 'machines_never_approve',
  },
  {
    says: 'the worker activates no policies',
    actor: WORKER,
    action: 'policy.activate',
    context: SECOND,
    code: 'machines_never_approve',
  },
];
