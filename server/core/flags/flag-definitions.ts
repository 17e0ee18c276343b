// Every flag rule by its name; a rule that the vocabulary names and nobody wrote is a type error here.
import type { FlagRule } from '../vocabulary/flag-rule';
import { amountChangedLate } from './amount-changed-late';
import { buyerSilent } from './buyer-silent';
import { categoryWithoutEvidence } from './category-without-evidence';
import { championLeft } from './champion-left';
import { closeDateBackdated } from './close-date-backdated';
import { closeDatePushed } from './close-date-pushed';
import { competitorNamed } from './competitor-named';
import { createdAfterClose } from './created-after-close';
import { evidenceSupportsHigherCategory } from './evidence-supports-higher-category';
import type { FlagDefinition } from './flag-definition';
import { lateBooking } from './late-booking';
import { linesAmountMismatch } from './lines-amount-mismatch';
import { noActivity } from './no-activity';
import { noDecisionMakerContact } from './no-decision-maker-contact';
import { notGated } from './not-gated';
import { noticeDatePassed } from './notice-date-passed';
import { openAfterExpiry } from './open-after-expiry';
import { overdueClose } from './overdue-close';
import { paperProcessLate } from './paper-process-late';
import { pastNextStep } from './past-next-step';
import { pricingNotMentioned } from './pricing-not-mentioned';
import { pullInWithoutBuyerEvent } from './pull-in-without-buyer-event';
import { quoteAmountMismatch } from './quote-amount-mismatch';
import { recreated } from './recreated';
import { redFlagLanguage } from './red-flag-language';
import { reopened } from './reopened';
import { singleThreaded } from './single-threaded';
import { stageRegressed } from './stage-regressed';
import { stalledInStage } from './stalled-in-stage';
import { unconfirmedAcceptance } from './unconfirmed-acceptance';
import { unlikelyToCloseInTime } from './unlikely-to-close-in-time';
import { wonReversed } from './won-reversed';
import { wonWithoutSignature } from './won-without-signature';

export const FLAG_DEFINITIONS: Record<FlagRule, FlagDefinition> = {
  no_activity: noActivity,
  buyer_silent: buyerSilent,
  overdue_close: overdueClose,
  past_next_step: pastNextStep,
  close_date_pushed: closeDatePushed,
  category_without_evidence: categoryWithoutEvidence,
  quote_amount_mismatch: quoteAmountMismatch,
  amount_changed_late: amountChangedLate,
  stalled_in_stage: stalledInStage,
  stage_regressed: stageRegressed,
  recreated: recreated,
  reopened: reopened,
  not_gated: notGated,
  won_without_signature: wonWithoutSignature,
  late_booking: lateBooking,
  close_date_backdated: closeDateBackdated,
  won_reversed: wonReversed,
  created_after_close: createdAfterClose,
  unconfirmed_acceptance: unconfirmedAcceptance,
  single_threaded: singleThreaded,
  no_decision_maker_contact: noDecisionMakerContact,
  pricing_not_mentioned: pricingNotMentioned,
  red_flag_language: redFlagLanguage,
  competitor_named: competitorNamed,
  unlikely_to_close_in_time: unlikelyToCloseInTime,
  pull_in_without_buyer_event: pullInWithoutBuyerEvent,
  champion_left: championLeft,
  paper_process_late: paperProcessLate,
  evidence_supports_higher_category: evidenceSupportsHigherCategory,
  lines_amount_mismatch: linesAmountMismatch,
  notice_date_passed: noticeDatePassed,
  open_after_expiry: openAfterExpiry,
};
