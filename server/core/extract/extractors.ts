// The one list of extractors, one for each kind of signal; a kind without one does not compile.
import type { SignalKind } from '../vocabulary/signal-kind';
import { actionPlan } from './action-plan';
import { budgetConfirmed } from './budget-confirmed';
import { budgetProblem } from './budget-problem';
import { buyerDate } from './buyer-date';
import { championAction } from './champion-action';
import { championLeft } from './champion-left';
import { competitorNamed } from './competitor-named';
import { decisionCriteria } from './decision-criteria';
import { decisionProcess } from './decision-process';
import { delay } from './delay';
import { economicBuyerNamed } from './economic-buyer-named';
import type { Extractor } from './extractor';
import { legalReview } from './legal-review';
import { nextStepAgreed } from './next-step-agreed';
import { outcomeQuantified } from './outcome-quantified';
import { pain } from './pain';
import { pricingDiscussed } from './pricing-discussed';
import { procurementStep } from './procurement-step';
import { redFlagLanguage } from './red-flag-language';
import { scopeChange } from './scope-change';
import { securityReview } from './security-review';
import { signatoryNamed } from './signatory-named';

export const EXTRACTORS: Readonly<Record<SignalKind, Extractor>> = {
  pain,
  outcome_quantified: outcomeQuantified,
  pricing_discussed: pricingDiscussed,
  budget_confirmed: budgetConfirmed,
  budget_problem: budgetProblem,
  competitor_named: competitorNamed,
  legal_review: legalReview,
  security_review: securityReview,
  procurement_step: procurementStep,
  delay,
  champion_left: championLeft,
  champion_action: championAction,
  next_step_agreed: nextStepAgreed,
  decision_process: decisionProcess,
  decision_criteria: decisionCriteria,
  buyer_date: buyerDate,
  action_plan: actionPlan,
  signatory_named: signatoryNamed,
  economic_buyer_named: economicBuyerNamed,
  red_flag_language: redFlagLanguage,
  scope_change: scopeChange,
};
