// What is allowed and refused about second persons who say no, and about handing decisions over.
import {
  ADMIN,
  AUDITOR,
  type DenyRow,
  DRAFTER,
  FINANCE,
  LEADER,
  MANAGER,
  OWN,
  REP,
  SUBTREE,
  second,
  type TableRow,
} from './requests';

const SELF = { isSelf: true, isBetweenLeads: true };
const OTHER = { isSelf: false, isBetweenLeads: true };

export const APPROVAL_ALLOW: TableRow[] = [
  {
    says: 'a manager refuses a waiver',
    actor: MANAGER,
    action: 'item.refuse_waiver',
    context: second(SUBTREE),
  },
  {
    says: 'finance refuses a waiver above the review amount',
    actor: FINANCE,
    action: 'item.refuse_waiver',
    context: second({ ...SUBTREE, isInSubtree: false }, { isAboveReview: true }),
  },
  { says: 'a manager hands over while away', actor: MANAGER, action: 'delegation.start', context: SELF },
  { says: 'a leader takes decisions back', actor: LEADER, action: 'delegation.end', context: SELF },
  {
    says: 'an admin hands over for somebody who is away already',
    actor: ADMIN,
    action: 'delegation.start',
    context: OTHER,
  },
];

export const APPROVAL_DENY: DenyRow[] = [
  {
    says: 'an owner refuses no waiver of their own deal',
    actor: MANAGER,
    action: 'item.refuse_waiver',
    context: second(OWN),
    code: 'owner_is_no_second_person',
  },
  {
    says: 'an agent refuses nothing',
    actor: DRAFTER,
    action: 'item.refuse_waiver',
    context: second(SUBTREE),
    code: 'machines_never_approve',
  },
  {
    says: 'a rep has no decisions to hand over',
    actor: REP,
    action: 'delegation.start',
    context: SELF,
    code: 'no_permission',
  },
  {
    says: 'a manager hands over nobody else’s decisions',
    actor: MANAGER,
    action: 'delegation.start',
    context: OTHER,
    code: 'no_permission',
  },
  {
    says: 'decisions go to no rep',
    actor: MANAGER,
    action: 'delegation.start',
    context: { isSelf: true, isBetweenLeads: false },
    code: 'delegation_between_leads',
  },
  {
    says: 'an auditor ends no delegation',
    actor: AUDITOR,
    action: 'delegation.end',
    context: OTHER,
    code: 'auditor_only_reads',
  },
];
