// What is allowed and refused about the log itself.
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

const FIRST = { isFirst: true };
const LATER = { isFirst: false };

export const AUDIT_ALLOW: TableRow[] = [
  { says: 'the worker enters the first key', actor: WORKER, action: 'key.rotate', context: FIRST },
  { says: 'an admin rotates the key', actor: ADMIN, action: 'key.rotate', context: LATER },
  { says: 'the command line rotates the key', actor: COMMAND, action: 'key.rotate', context: LATER },
  { says: 'the worker makes a checkpoint', actor: WORKER, action: 'checkpoint.make', context: {} },
  { says: 'finance makes a checkpoint', actor: FINANCE, action: 'checkpoint.make', context: {} },
  { says: 'the auditor lodges a checkpoint', actor: AUDITOR, action: 'checkpoint.lodge', context: {} },
  { says: 'finance lodges a checkpoint', actor: FINANCE, action: 'checkpoint.lodge', context: {} },
  { says: 'the auditor verifies the log', actor: AUDITOR, action: 'log.verify', context: {} },
  { says: 'an admin verifies the log', actor: ADMIN, action: 'log.verify', context: {} },
  { says: 'the auditor exports entries', actor: AUDITOR, action: 'log.export', context: {} },
  { says: 'the command line exports entries', actor: COMMAND, action: 'log.export', context: {} },
  { says: 'an admin proposes an erasure', actor: ADMIN, action: 'erasure.propose', context: {} },
  { says: 'the command line proposes an erasure', actor: COMMAND, action: 'erasure.propose', context: {} },
  {
    says: 'finance approves an erasure',
    actor: FINANCE,
    action: 'erasure.approve',
    context: { isProposer: false },
  },
  {
    says: 'an admin declines an erasure',
    actor: ADMIN,
    action: 'erasure.decline',
    context: { isProposer: true },
  },
];

export const AUDIT_DENY: DenyRow[] = [
  {
    says: 'the worker enters no second key',
    actor: WORKER,
    action: 'key.rotate',
    context: LATER,
    code: 'no_permission',
  },
  {
    says: 'finance rotates no key',
    actor: FINANCE,
    action: 'key.rotate',
    context: LATER,
    code: 'no_permission',
  },
  {
    says: 'the auditor rotates no key',
    actor: AUDITOR,
    action: 'key.rotate',
    context: LATER,
    code: 'auditor_only_reads',
  },
  {
    says: 'a rep makes no checkpoint',
    actor: REP,
    action: 'checkpoint.make',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'a leader lodges no checkpoint',
    actor: LEADER,
    action: 'checkpoint.lodge',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'a manager verifies nothing',
    actor: MANAGER,
    action: 'log.verify',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'finance exports no entries, which name people',
    actor: FINANCE,
    action: 'log.export',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an agent exports no entries',
    actor: DRAFTER,
    action: 'log.export',
    context: {},
    code: 'agent_only_proposes',
  },
  {
    says: 'a rep proposes no erasure',
    actor: REP,
    action: 'erasure.propose',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'nobody approves the erasure they proposed',
    actor: ADMIN,
    action: 'erasure.approve',
    context: { isProposer: true },
    code: 'nobody_approves_own_move',
  },
  {
    says: 'the command line approves no erasure',
    actor: COMMAND,
    action: 'erasure.approve',
    context: { isProposer: false },
    code: 'no_permission',
  },
  {
    says: 'a manager declines no erasure',
    actor: MANAGER,
    action: 'erasure.decline',
    context: { isProposer: false },
    code: 'no_permission',
  },
];
