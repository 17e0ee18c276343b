// What each flag is called on screen and what it says about the deal, in one sentence; never about a person.
import type { FlagRule } from '../vocabulary/flag-rule';

export const FLAG_WORDS: Record<FlagRule, { label: string; meaning: string }> = {
  no_activity: {
    label: 'No activity',
    meaning: 'Nothing was recorded on the deal for longer than the limit.',
  },
  buyer_silent: { label: 'Buyer silent', meaning: 'The buyer has not answered two of our mails.' },
  overdue_close: { label: 'Close date passed', meaning: 'The deal is open and its close date has passed.' },
  past_next_step: { label: 'Next step passed', meaning: 'Every dated next step lies in the past.' },
  close_date_pushed: {
    label: 'Close date pushed',
    meaning: 'The close date left its period twice, or moved out by 45 days in all.',
  },
  category_without_evidence: {
    label: 'Category without evidence',
    meaning: 'The category promises more than the checklist shows.',
  },
  quote_amount_mismatch: {
    label: 'Quote and amount differ',
    meaning: 'The current quote is not the amount.',
  },
  amount_changed_late: {
    label: 'Amount changed late',
    meaning: 'The amount moved by a fifth shortly before the close.',
  },
  stalled_in_stage: {
    label: 'Stalled in stage',
    meaning: 'The deal stays in its stage longer than won deals did.',
  },
  stage_regressed: {
    label: 'Moved back',
    meaning: 'The deal stands in an earlier phase than it had reached.',
  },
  recreated: { label: 'Created anew', meaning: 'The deal replaces one lost or omitted shortly before.' },
  reopened: { label: 'Reopened', meaning: 'The deal was closed and is open again.' },
  not_gated: { label: 'Not gated', meaning: 'A change made in the source would have been stopped here.' },
  won_without_signature: {
    label: 'Won without signature',
    meaning: 'The deal is won and no signed order is recorded.',
  },
  late_booking: { label: 'Booked late', meaning: 'The deal was set to won after its period had ended.' },
  close_date_backdated: {
    label: 'Close date set back',
    meaning: 'The close date of a won deal was set into the past.',
  },
  won_reversed: { label: 'Won reversed', meaning: 'The deal was won and is not any more.' },
  created_after_close: {
    label: 'Created after the close',
    meaning: 'The deal was created later than its close date.',
  },
  unconfirmed_acceptance: {
    label: 'Accepted, not in the CRM',
    meaning: 'A value accepted here has not come back from the source within ten working days.',
  },
  single_threaded: {
    label: 'One contact',
    meaning: 'Fewer than two buyer contacts wrote or attended lately.',
  },
  no_decision_maker_contact: {
    label: 'No deciding contact',
    meaning: 'No contact holds a role that decides.',
  },
  pricing_not_mentioned: {
    label: 'Pricing not mentioned',
    meaning: 'No text speaks of pricing and no quote exists.',
  },
  red_flag_language: {
    label: 'Red-flag language',
    meaning: 'The buyer wrote what usually comes before a loss.',
  },
  competitor_named: { label: 'Competitor named', meaning: 'A competitor was named lately.' },
  unlikely_to_close_in_time: {
    label: 'Short of time',
    meaning: 'Less time is left than the phases ahead usually take.',
  },
  pull_in_without_buyer_event: {
    label: 'Pulled in without a buyer event',
    meaning: 'The close date moved earlier and nothing from the buyer supports it.',
  },
  champion_left: {
    label: 'Champion left',
    meaning: 'The champion is said to have left and nobody has taken over.',
  },
  paper_process_late: {
    label: 'Paper process late',
    meaning: 'Legal, security or procurement has not started in time.',
  },
  evidence_supports_higher_category: {
    label: 'Evidence for a higher category',
    meaning: 'The whole blocking set is met and the category promises little.',
  },
  lines_amount_mismatch: {
    label: 'Lines and amount differ',
    meaning: 'The amount is not the sum of its lines.',
  },
  notice_date_passed: {
    label: 'Notice date passed',
    meaning: "The contract's notice date passed with the renewal open.",
  },
  open_after_expiry: {
    label: 'Open after expiry',
    meaning: 'The contract ended and its renewal is still open.',
  },
};
