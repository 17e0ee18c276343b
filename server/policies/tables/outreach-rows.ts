// What is allowed and refused about messages to customers.
import {
  AUDITOR,
  type DenyRow,
  DRAFTER,
  FINANCE,
  LEADER,
  MANAGER,
  NONE,
  OWN,
  REP,
  SUBTREE,
  type TableRow,
  TEAM,
  WORKER,
} from './requests';

const PLAIN = {
  isFirstContact: false,
  mentionsPricingTermsOrCompetitor: false,
  isWithinTemplate: true,
  isReviewedByPerson: false,
  hasManagerApproval: false,
};
const message = (standing: typeof OWN, values: Partial<typeof PLAIN> = {}) => ({
  ...standing,
  ...PLAIN,
  ...values,
});
const approval = (
  standing: typeof OWN,
  values: { isProposer?: boolean; reportsToEither?: boolean } = {},
) => ({
  ...standing,
  isProposer: false,
  reportsToEither: false,
  ...values,
});

export const OUTREACH_ALLOW: TableRow[] = [
  {
    says: 'an agent drafts a message that fills in a template',
    actor: DRAFTER,
    action: 'message.draft',
    context: { ...NONE, isStopped: false, isWithinTemplate: true },
  },
  { says: 'a rep drafts a message', actor: REP, action: 'message.draft', context: OWN },
  { says: 'a rep reads a message before it is sent', actor: REP, action: 'message.review', context: OWN },
  {
    says: 'the deal team asks a manager for an approval',
    actor: REP,
    action: 'message.ask_approval',
    context: TEAM,
  },
  {
    says: 'a rep withdraws a message on their deal',
    actor: REP,
    action: 'message.withdraw',
    context: { ...OWN, isMaker: false },
  },
  {
    says: 'an agent withdraws a message that it wrote',
    actor: DRAFTER,
    action: 'message.withdraw',
    context: { ...NONE, isMaker: true },
  },
  {
    says: 'a leader refuses a message of the subtree',
    actor: LEADER,
    action: 'message.refuse',
    context: approval(SUBTREE),
  },
  { says: 'a rep sends within a template', actor: REP, action: 'message.send', context: message(OWN) },
  {
    says: "a rep sends beyond a template with a manager's approval",
    actor: REP,
    action: 'message.send',
    context: message(TEAM, { isWithinTemplate: false, hasManagerApproval: true }),
  },
  {
    says: 'a rep sends a reviewed first message',
    actor: REP,
    action: 'message.send',
    context: message(OWN, { isFirstContact: true, isReviewedByPerson: true }),
  },
  {
    says: 'a manager approves a message of the subtree',
    actor: MANAGER,
    action: 'message.approve',
    context: approval(SUBTREE),
  },
];

export const OUTREACH_DENY: DenyRow[] = [
  {
    says: 'finance drafts no message',
    actor: FINANCE,
    action: 'message.draft',
    context: NONE,
    code: 'no_permission',
  },
  {
    says: 'an agent writes nothing that leaves a template',
    actor: DRAFTER,
    action: 'message.draft',
    context: { ...NONE, isStopped: false, isWithinTemplate: false },
    code: 'agent_drafts_within_template',
  },
  {
    says: 'an agent whose kill switch is on drafts no message',
    actor: DRAFTER,
    action: 'message.draft',
    context: { ...NONE, isStopped: true, isWithinTemplate: true },
    code: 'stopped_agent_only_reads',
  },
  {
    says: 'an agent reads no message for a person',
    actor: DRAFTER,
    action: 'message.review',
    context: NONE,
    code: 'agent_only_proposes',
  },
  {
    says: 'an auditor asks for no approval',
    actor: AUDITOR,
    action: 'message.ask_approval',
    context: NONE,
    code: 'auditor_only_reads',
  },
  {
    says: 'a manager withdraws no message of the subtree',
    actor: MANAGER,
    action: 'message.withdraw',
    context: { ...SUBTREE, isMaker: false },
    code: 'no_permission',
  },
  {
    says: 'a rep refuses no message',
    actor: REP,
    action: 'message.refuse',
    context: approval(TEAM),
    code: 'no_permission',
  },
  {
    says: 'no message leaves its template without an approval',
    actor: REP,
    action: 'message.send',
    context: message(OWN, { isWithinTemplate: false }),
    code: 'message_within_template_or_approved',
  },
  {
    says: 'no first message goes out without a review',
    actor: REP,
    action: 'message.send',
    context: message(OWN, { isFirstContact: true }),
    code: 'delicate_message_needs_review',
  },
  {
    says: 'no message on pricing, terms or a competitor goes out without a review, approved or not',
    actor: REP,
    action: 'message.send',
    context: message(OWN, { mentionsPricingTermsOrCompetitor: true, hasManagerApproval: true }),
    code: 'delicate_message_needs_review',
  },
  {
    says: 'the worker sends nothing to a customer',
    actor: WORKER,
    action: 'message.send',
    context: message(NONE),
    code: 'no_machine_sends_messages',
  },
  {
    says: 'nobody approves a message they wrote',
    actor: MANAGER,
    action: 'message.approve',
    context: approval(SUBTREE, { isProposer: true }),
    code: 'nobody_approves_own_move',
  },
  {
    says: 'a manager approves no message on their own deal',
    actor: MANAGER,
    action: 'message.approve',
    context: approval(OWN),
    code: 'owner_or_report_approves_no_message',
  },
  {
    says: 'an agent approves no message',
    actor: DRAFTER,
    action: 'message.approve',
    context: approval(NONE),
    code: 'machines_never_approve',
  },
];
