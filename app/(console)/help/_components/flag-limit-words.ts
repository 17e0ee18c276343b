// Says a flag's limits in words, from the thresholds themselves, so that the page cannot drift from the rule.
import type { FlagThresholds } from '@/server/core/flags/flag-thresholds';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { formatList, formatPercent } from '../../../_lib/format';

const share = (part: string) => formatPercent(Number(part), Number(part) < 0.01 ? 1 : 0);

const WORDS: Partial<Record<FlagRule, (t: FlagThresholds) => string>> = {
  no_activity: ({ no_activity: t }) =>
    `${t.days} days; ${t.daysWhenClosing} when closing within ${t.closingWithinDays}`,
  buyer_silent: ({ buyer_silent: t }) => `${t.days} days after touch ${t.touches}`,
  close_date_pushed: ({ close_date_pushed: t }) =>
    `${t.acrossPeriodEnds} times across a period end, or ${t.totalDays} days in all`,
  category_without_evidence: ({ category_without_evidence: t }) =>
    formatList(t.categories.map((category) => CATEGORY_LABELS[category])),
  quote_amount_mismatch: ({ quote_amount_mismatch: t }) => `${share(t.share)} or one unit`,
  amount_changed_late: ({ amount_changed_late: t }) =>
    `${share(t.share)} within ${t.withinDays} days of close`,
  stalled_in_stage: ({ stalled_in_stage: t }) =>
    `75th percentile of won deals there, else ${t.fallbackDays} days (fewer than ${t.minDeals} deals)`,
  close_date_backdated: ({ close_date_backdated: t }) => `${t.graceDays} days`,
  unconfirmed_acceptance: ({ unconfirmed_acceptance: t }) => `${t.workingDays} working days`,
  recreated: ({ recreated: t }) => `${t.withinDays} days, amount within ${share(t.share)}`,
  single_threaded: ({ single_threaded: t }) =>
    `${t.contacts} contacts in ${t.withinDays} days, from ${PHASE_LABELS[t.fromPhase].toLowerCase()} on`,
  no_decision_maker_contact: ({ no_decision_maker_contact: t }) =>
    `From ${PHASE_LABELS[t.fromPhase].toLowerCase()} on`,
  pricing_not_mentioned: ({ pricing_not_mentioned: t }) =>
    `From ${PHASE_LABELS[t.fromPhase].toLowerCase()} on`,
  red_flag_language: ({ red_flag_language: t }) => `Within ${t.withinDays} days`,
  competitor_named: ({ competitor_named: t }) => `Within ${t.withinDays} days`,
  unlikely_to_close_in_time: ({ unlikely_to_close_in_time: t }) =>
    `Less than ${share(t.share)} of the usual time left`,
  pull_in_without_buyer_event: ({ pull_in_without_buyer_event: t }) => `${t.minDays} days or more`,
  paper_process_late: ({ paper_process_late: t }) => `${t.withinDays} days before close`,
  evidence_supports_higher_category: ({ evidence_supports_higher_category: t }) =>
    formatList(t.categories.map((category) => CATEGORY_LABELS[category])),
};

/** A dash where a rule compares with no limit. */
export function flagLimitWords(rule: FlagRule, thresholds: FlagThresholds): string {
  return WORDS[rule]?.(thresholds) ?? '–';
}
