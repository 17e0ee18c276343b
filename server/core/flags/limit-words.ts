// Each limit of a flag as a plain sentence around its value, with its unit and what may be written.
import { Big } from 'big.js';
import type { FlagThresholds } from './flag-thresholds';

export type LimitUnit =
  | 'days'
  | 'working days'
  | 'percent'
  | 'phase'
  | 'categories'
  | 'deals'
  | 'times'
  | 'contacts'
  | 'mails';
/** Reads as "<before> 14 days <after>". */
export type LimitWords = { before: string; unit: LimitUnit; after: string };

type Rule = Exclude<keyof FlagThresholds, 'version'>;
const limit = (before: string, unit: LimitUnit, after = ''): LimitWords => ({ before, unit, after });

export const LIMIT_WORDS: { [R in Rule]: { [N in keyof FlagThresholds[R]]: LimitWords } } = {
  no_activity: {
    days: limit('Raised after', 'days', 'without activity'),
    daysWhenClosing: limit('after', 'days', 'where the deal closes soon'),
    closingWithinDays: limit('Closing soon means within', 'days'),
  },
  buyer_silent: {
    touches: limit('Raised after', 'mails', 'of ours without an answer'),
    days: limit('and', 'days', 'since the last of them'),
  },
  close_date_pushed: {
    acrossPeriodEnds: limit('Raised when the close date moved past the end of a period', 'times'),
    totalDays: limit('or by', 'days', 'in all'),
  },
  category_without_evidence: { categories: limit('Looks at deals in', 'categories') },
  quote_amount_mismatch: { share: limit('Raised when amount and quote differ by more than', 'percent') },
  amount_changed_late: {
    share: limit('Raised when the amount changed by', 'percent', 'or more'),
    withinDays: limit('within', 'days', 'of the close date'),
  },
  stalled_in_stage: {
    fallbackDays: limit('Raised after', 'days', 'in one stage, where too few deals were won to compare with'),
    minDeals: limit('Enough to compare with are', 'deals', 'won'),
  },
  close_date_backdated: { graceDays: limit('Raised when the close date was set back by more than', 'days') },
  unconfirmed_acceptance: {
    workingDays: limit('Raised when the CRM has not taken an accepted change over after', 'working days'),
  },
  recreated: {
    withinDays: limit('Raised when a like deal was created within', 'days', 'after the loss'),
    share: limit('with an amount within', 'percent'),
  },
  single_threaded: {
    contacts: limit('Raised with fewer than', 'contacts', 'of the buyer'),
    withinDays: limit('who wrote or attended in the last', 'days'),
    fromPhase: limit('from this phase on:', 'phase'),
  },
  no_decision_maker_contact: { fromPhase: limit('Raised from this phase on:', 'phase') },
  pricing_not_mentioned: { fromPhase: limit('Raised from this phase on:', 'phase') },
  red_flag_language: { withinDays: limit('Looks at texts of the last', 'days') },
  competitor_named: { withinDays: limit('Looks at texts of the last', 'days') },
  unlikely_to_close_in_time: {
    share: limit('Raised when less than', 'percent', 'of like deals closed in the time that is left'),
    minDeals: limit('Enough to compare with are', 'deals'),
    fallbackDays: limit('With fewer, raised with less time left than', 'days'),
  },
  pull_in_without_buyer_event: {
    minDays: limit('Raised when the close date moved in by', 'days', 'or more'),
  },
  paper_process_late: {
    withinDays: limit('Raised when nothing is under way', 'days', 'before the close date'),
  },
  evidence_supports_higher_category: { categories: limit('Looks at deals in', 'categories') },
};

export const LIMIT_RANGES: Record<LimitUnit, string> = {
  days: '0 to 3650',
  'working days': '1 to 1000',
  percent: '0 to 100',
  phase: '',
  categories: '',
  deals: '1 to 1000',
  times: '1 to 1000',
  contacts: '1 to 1000',
  mails: '1 to 1000',
};

/** '0.005' → '0.5'; what is no number stays as it was typed. */
export const percentOf = (share: string): string => moved(share, 2);

/** '0.5' → '0.005'; what is no number stays as it was typed, and is refused with what to write. */
export const shareOf = (percent: string): string => moved(percent, -2);

function moved(text: string, places: number): string {
  if (!/^\d{1,9}(\.\d{0,9})?$/.test(text.trim())) return text;
  const factor = places > 0 ? '100' : '0.01';
  return new Big(text.trim().replace(/\.$/, '')).times(factor).toFixed();
}
