// What is allowed and refused about how long records are kept.
import {
  ADMIN,
  COMMAND,
  type DenyRow,
  FINANCE,
  LEADER,
  MANAGER,
  REP,
  type TableRow,
  WORKER,
} from './requests';

const OTHERS = { isProposer: false };
const OWN = { isProposer: true };

export const RETENTION_ALLOW: TableRow[] = [
  { says: 'an admin proposes a retention', actor: ADMIN, action: 'retention.propose', context: {} },
  { says: 'finance approves a retention', actor: FINANCE, action: 'retention.approve', context: OTHERS },
  { says: 'an admin takes a proposal back', actor: ADMIN, action: 'retention.decline', context: OWN },
  { says: 'the worker runs the retention', actor: WORKER, action: 'retention.run', context: {} },
  { says: 'finance places a hold', actor: FINANCE, action: 'hold.place', context: {} },
  { says: 'an admin releases another’s hold', actor: ADMIN, action: 'hold.release', context: OTHERS },
];

export const RETENTION_DENY: DenyRow[] = [
  {
    says: 'a leader proposes no retention',
    actor: LEADER,
    action: 'retention.propose',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'nobody approves the retention they proposed',
    actor: ADMIN,
    action: 'retention.approve',
    context: OWN,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'a manager declines no retention',
    actor: MANAGER,
    action: 'retention.decline',
    context: OTHERS,
    code: 'no_permission',
  },
  {
    says: 'no person runs the retention',
    actor: ADMIN,
    action: 'retention.run',
    context: {},
    code: 'no_permission',
  },
  { says: 'a rep places no hold', actor: REP, action: 'hold.place', context: {}, code: 'no_permission' },
  {
    says: 'nobody releases the hold they placed',
    actor: FINANCE,
    action: 'hold.release',
    context: OWN,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'the command line approves no retention',
    actor: COMMAND,
    action: 'retention.approve',
    context: OTHERS,
    code: 'no_permission',
  },
];
