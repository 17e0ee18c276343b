// What is allowed and refused about exchange rates and quotas.
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

export const RATE_ALLOW: TableRow[] = [
  { says: 'finance imports rates', actor: FINANCE, action: 'rates.import', context: {} },
  { says: 'the command line imports rates', actor: COMMAND, action: 'rates.import', context: {} },
  { says: 'finance sets a rate', actor: FINANCE, action: 'rates.set', context: {} },
  { says: 'finance imports quotas', actor: FINANCE, action: 'quotas.import', context: {} },
  { says: 'an admin imports quotas', actor: ADMIN, action: 'quotas.import', context: {} },
  { says: 'the command line imports quotas', actor: COMMAND, action: 'quotas.import', context: {} },
  { says: 'an admin sets a quota', actor: ADMIN, action: 'quotas.set', context: {} },
];

export const RATE_DENY: DenyRow[] = [
  {
    says: 'an admin imports no rates',
    actor: ADMIN,
    action: 'rates.import',
    context: {},
    code: 'no_permission',
  },
  { says: 'an admin sets no rate', actor: ADMIN, action: 'rates.set', context: {}, code: 'no_permission' },
  { says: 'a leader sets no rate', actor: LEADER, action: 'rates.set', context: {}, code: 'no_permission' },
  {
    says: 'the command line sets no single rate',
    actor: COMMAND,
    action: 'rates.set',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an auditor imports no rates',
    actor: AUDITOR,
    action: 'rates.import',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'an agent imports no quotas',
    actor: DRAFTER,
    action: 'quotas.import',
    context: {},
    code: 'agent_only_proposes',
  },
  {
    says: 'a leader imports no quotas',
    actor: LEADER,
    action: 'quotas.import',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'a manager sets no quota',
    actor: MANAGER,
    action: 'quotas.set',
    context: {},
    code: 'no_permission',
  },
  { says: 'a rep sets no quota', actor: REP, action: 'quotas.set', context: {}, code: 'no_permission' },
  {
    says: 'the worker sets no quota',
    actor: WORKER,
    action: 'quotas.set',
    context: {},
    code: 'no_permission',
  },
];
