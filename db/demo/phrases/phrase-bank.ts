// Every intent a text can have and the phrases for it.
import { ACTION_PLAN } from './action-plan';
import { BUDGET_CONFIRMED } from './budget-confirmed';
import { BUDGET_PROBLEM } from './budget-problem';
import { BUYER_DATE } from './buyer-date';
import { CHAMPION_ACTION } from './champion-action';
import { CHAMPION_LEFT } from './champion-left';
import { COMPETITOR } from './competitor';
import { DECISION_CRITERIA } from './decision-criteria';
import { DECISION_PROCESS } from './decision-process';
import { DECOY } from './decoy';
import { DELAY } from './delay';
import { ECONOMIC_BUYER } from './economic-buyer';
import { LEGAL } from './legal';
import { METRICS } from './metrics';
import { NEXT_STEP } from './next-step';
import { PAIN } from './pain';
import { PARTNER } from './partner';
import { PRICING } from './pricing';
import { PROCUREMENT } from './procurement';
import { RED_FLAG } from './red-flag';
import { SCHEDULING } from './scheduling';
import { SCOPE_CHANGE } from './scope-change';
import { SECURITY } from './security';
import { SELLER_FOLLOW_UP } from './seller-follow-up';
import { SELLER_NEXT_STEP } from './seller-next-step';
import { SELLER_PRICING } from './seller-pricing';
import { SIGNATORY } from './signatory';
import { SMALL_TALK } from './small-talk';

export const PHRASE_BANK = {
  pain: PAIN,
  metrics: METRICS,
  pricing: PRICING,
  budget_confirmed: BUDGET_CONFIRMED,
  budget_problem: BUDGET_PROBLEM,
  competitor: COMPETITOR,
  legal: LEGAL,
  security: SECURITY,
  procurement: PROCUREMENT,
  delay: DELAY,
  champion_left: CHAMPION_LEFT,
  champion_action: CHAMPION_ACTION,
  next_step: NEXT_STEP,
  decision_process: DECISION_PROCESS,
  decision_criteria: DECISION_CRITERIA,
  buyer_date: BUYER_DATE,
  action_plan: ACTION_PLAN,
  signatory: SIGNATORY,
  economic_buyer: ECONOMIC_BUYER,
  red_flag: RED_FLAG,
  scope_change: SCOPE_CHANGE,
  scheduling: SCHEDULING,
  small_talk: SMALL_TALK,
  decoy: DECOY,
  partner: PARTNER,
  seller_follow_up: SELLER_FOLLOW_UP,
  seller_pricing: SELLER_PRICING,
  seller_next_step: SELLER_NEXT_STEP,
} as const satisfies Record<string, readonly string[]>;

export type Intent = keyof typeof PHRASE_BANK;
