// What is allowed and refused about messages to customers.
import {
  DRAFTER,
  FINANCE,
  MANAGER,
  NONE,
  OWN,
  type PlannedDenyRow,
  type PlannedRow,
  REP,
  SUBTREE,
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

export const OUTREACH_ALLOW: PlannedRow[] = [
  { says: 'an agent drafts a message', actor: DRAFTER, action: 'message.draft', context: NONE },
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

export const OUTREACH_DENY: PlannedDenyRow[] = [
  {
    says: 'finance drafts no message',
    actor: FINANCE,
    action: 'message.draft',
    context: NONE,
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
