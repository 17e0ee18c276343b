// What is allowed and refused about the rules themselves.
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
  { says: 'an admin drafts rules', actor: ADMIN, action: 'rule.draft', context: {} },
  { says: 'an admin proposes rules', actor: ADMIN, action: 'rule.propose', context: {} },
  { says: 'an admin discards rules', actor: ADMIN, action: 'rule.discard', context: {} },
  { says: 'a second admin activates rules', actor: ADMIN, action: 'rule.activate', context: SECOND },
  { says: 'an admin replays a version', actor: ADMIN, action: 'rule.replay', context: {} },
  { says: 'finance replays a version', actor: FINANCE, action: 'rule.replay', context: {} },
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
  {
    says: 'a manager drafts no rules',
    actor: MANAGER,
    action: 'rule.draft',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'a leader proposes no rules',
    actor: LEADER,
    action: 'rule.propose',
    context: {},
    code: 'no_permission',
  },
  { says: 'a rep discards no rules', actor: REP, action: 'rule.discard', context: {}, code: 'no_permission' },
  {
    says: 'nobody activates the rules they made',
    actor: ADMIN,
    action: 'rule.activate',
    context: PROPOSER,
    code: 'nobody_approves_own_move',
  },
  { says: 'a rep replays nothing', actor: REP, action: 'rule.replay', context: {}, code: 'no_permission' },
];
