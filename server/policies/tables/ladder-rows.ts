// What is allowed and refused about the write ladder.
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

const write = (rung: number, fieldClasses: string[]) => ({ rung, fieldClasses });
const OTHER = { isProposer: false };
const OWN = { isProposer: true };

export const LADDER_ALLOW: TableRow[] = [
  {
    says: 'an agent on rung 3 writes a field of activity',
    actor: DRAFTER,
    action: 'commitment.write_many',
    context: write(3, ['activity']),
  },
  { says: 'an admin asks for a rung', actor: ADMIN, action: 'grant.request', context: {} },
  { says: 'a second admin grants it', actor: ADMIN, action: 'grant.approve', context: OTHER },
  { says: 'a second admin refuses it', actor: ADMIN, action: 'grant.refuse', context: OTHER },
  { says: 'an admin ends a grant', actor: ADMIN, action: 'grant.stop', context: {} },
  { says: 'the worker records a fall', actor: WORKER, action: 'grant.fall', context: {} },
  { says: 'an admin stops an agent', actor: ADMIN, action: 'agent.stop', context: {} },
  { says: 'a leader stops an agent', actor: LEADER, action: 'agent.stop', context: {} },
  { says: 'finance stops an agent', actor: FINANCE, action: 'agent.stop', context: {} },
  { says: 'the command line stops an agent', actor: COMMAND, action: 'agent.stop', context: {} },
  { says: 'an admin lets an agent go on', actor: ADMIN, action: 'agent.resume', context: {} },
  { says: 'an admin checks a sample', actor: ADMIN, action: 'agent.check_sample', context: {} },
];

export const LADDER_DENY: DenyRow[] = [
  {
    says: 'an agent on rung 2 writes nothing',
    actor: DRAFTER,
    action: 'commitment.write_many',
    context: write(2, ['activity']),
    code: 'no_permission',
  },
  {
    says: 'an agent writes no close date, whatever its rung',
    actor: DRAFTER,
    action: 'commitment.write_many',
    context: write(4, ['forecast_date']),
    code: 'agent_writes_activity_only',
  },
  {
    says: 'an agent whose kill switch is on writes nothing, whatever it has earned',
    actor: DRAFTER,
    action: 'commitment.write_many',
    context: { ...write(4, ['activity']), isStopped: true },
    code: 'stopped_agent_only_reads',
  },
  {
    says: 'a person does not write as a machine',
    actor: REP,
    action: 'commitment.write_many',
    context: write(4, ['activity']),
    code: 'no_permission',
  },
  {
    says: 'a leader asks for no rung',
    actor: LEADER,
    action: 'grant.request',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'nobody grants what they asked for',
    actor: ADMIN,
    action: 'grant.approve',
    context: OWN,
    code: 'nobody_approves_own_move',
  },
  {
    says: 'an agent grants nothing',
    actor: DRAFTER,
    action: 'grant.approve',
    context: OTHER,
    code: 'machines_never_approve',
  },
  {
    says: 'nobody refuses what they asked for',
    actor: ADMIN,
    action: 'grant.refuse',
    context: OWN,
    code: 'no_permission',
  },
  {
    says: 'a manager ends no grant',
    actor: MANAGER,
    action: 'grant.stop',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an admin records no fall',
    actor: ADMIN,
    action: 'grant.fall',
    context: {},
    code: 'no_permission',
  },
  { says: 'a rep stops no agent', actor: REP, action: 'agent.stop', context: {}, code: 'no_permission' },
  {
    says: 'an agent does not let itself go on',
    actor: DRAFTER,
    action: 'agent.resume',
    context: {},
    code: 'agent_only_proposes',
  },
  {
    says: 'a leader lets no agent go on',
    actor: LEADER,
    action: 'agent.resume',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an auditor checks no sample',
    actor: AUDITOR,
    action: 'agent.check_sample',
    context: {},
    code: 'auditor_only_reads',
  },
];
