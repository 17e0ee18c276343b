// What is allowed and refused about opportunities that are drafted here.
import { ADMIN, AUDITOR, COMMAND, type DenyRow, DRAFTER, FINANCE, REP, type TableRow } from './requests';

const MADE = { isMaker: true, isOwner: false };
const OWNED = { isMaker: false, isOwner: true };
const OTHERS = { isMaker: false, isOwner: false };

export const OPPORTUNITY_ALLOW: TableRow[] = [
  { says: 'a rep opens a draft opportunity', actor: REP, action: 'opportunity.draft', context: {} },
  { says: 'an agent opens a draft opportunity', actor: DRAFTER, action: 'opportunity.draft', context: {} },
  {
    says: 'a rep withdraws what an agent drafted for them',
    actor: REP,
    action: 'opportunity.withdraw',
    context: OWNED,
  },
  {
    says: 'an agent withdraws what it drafted',
    actor: DRAFTER,
    action: 'opportunity.withdraw',
    context: MADE,
  },
  {
    says: 'an admin hands draft opportunities out',
    actor: ADMIN,
    action: 'opportunity.export_many',
    context: {},
  },
  {
    says: 'the command line hands draft opportunities out',
    actor: COMMAND,
    action: 'opportunity.export_many',
    context: {},
  },
];

export const OPPORTUNITY_DENY: DenyRow[] = [
  {
    says: 'finance opens no opportunity',
    actor: FINANCE,
    action: 'opportunity.draft',
    context: {},
    code: 'no_permission',
  },
  {
    says: 'an auditor opens no opportunity',
    actor: AUDITOR,
    action: 'opportunity.draft',
    context: {},
    code: 'auditor_only_reads',
  },
  {
    says: 'an agent whose kill switch is on opens no opportunity',
    actor: DRAFTER,
    action: 'opportunity.draft',
    context: { isStopped: true },
    code: 'stopped_agent_only_reads',
  },
  {
    says: "a rep withdraws nobody else's draft opportunity",
    actor: REP,
    action: 'opportunity.withdraw',
    context: OTHERS,
    code: 'no_permission',
  },
  {
    says: "an agent withdraws nobody else's draft opportunity",
    actor: DRAFTER,
    action: 'opportunity.withdraw',
    context: OTHERS,
    code: 'no_permission',
  },
  {
    says: 'a rep hands no draft opportunity out',
    actor: REP,
    action: 'opportunity.export_many',
    context: {},
    code: 'no_permission',
  },
];
