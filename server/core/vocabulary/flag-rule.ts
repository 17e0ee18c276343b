// The risk flags; a rule is about a deal, never about a person.
export const FLAG_RULES_ON = [
  'no_activity',
  'buyer_silent',
  'overdue_close',
  'past_next_step',
  'close_date_pushed',
  'category_without_evidence',
  'quote_amount_mismatch',
  'amount_changed_late',
  'stalled_in_stage',
  'stage_regressed',
  'recreated',
  'reopened',
  'not_gated',
  'won_without_signature',
  'late_booking',
  'close_date_backdated',
  'won_reversed',
  'created_after_close',
  'unconfirmed_acceptance',
] as const;
const FLAG_RULES_OFF = [
  'single_threaded',
  'no_decision_maker_contact',
  'pricing_not_mentioned',
  'red_flag_language',
  'competitor_named',
  'unlikely_to_close_in_time',
  'pull_in_without_buyer_event',
  'champion_left',
  'paper_process_late',
  'evidence_supports_higher_category',
  'lines_amount_mismatch',
  'notice_date_passed',
  'open_after_expiry',
] as const;
export const FLAG_RULES = [...FLAG_RULES_ON, ...FLAG_RULES_OFF] as const;
export type FlagRule = (typeof FLAG_RULES)[number];

/** Never raised on an open deal: what follows a flag is asked of open deals, so it is not measured of these. */
export const CLOSED_DEAL_FLAGS: readonly FlagRule[] = [
  'won_without_signature',
  'late_booking',
  'close_date_backdated',
  'created_after_close',
];

export const FLAG_STATES = ['open', 'acknowledged', 'disputed', 'resolved'] as const;
export type FlagState = (typeof FLAG_STATES)[number];
