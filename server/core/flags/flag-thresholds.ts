// The limits that the flags compare with, as one versioned set of data that an admin can change; refuses absurd ones.
import { z } from 'zod';
import { CATEGORIES } from '../vocabulary/category';
import { OPEN_PHASES } from '../vocabulary/phase';

const whole = (least: number, most: number, unit: string) => {
  const says = `Write a whole number of ${unit}, ${least} to ${most}.`;
  return z.number(says).int(says).min(least, says).max(most, says);
};
const days = whole(0, 3_650, 'days');
const count = whole(1, 1_000, 'times, deals or contacts');
/** A part of a whole as a decimal string: '0.2' is 20 %. */
const share = z
  .string()
  .regex(
    /^(0|0?\.\d{1,6}|1)$/,
    'Write a percentage between 0 and 100, with at most four decimals, such as 20.',
  );

export const FlagThresholds = z.object({
  version: z.number().int().min(1),
  no_activity: z.object({ days, daysWhenClosing: days, closingWithinDays: days }),
  buyer_silent: z.object({ touches: count, days }),
  close_date_pushed: z.object({ acrossPeriodEnds: count, totalDays: days }),
  category_without_evidence: z.object({ categories: z.array(z.enum(CATEGORIES)) }),
  quote_amount_mismatch: z.object({ share }),
  amount_changed_late: z.object({ share, withinDays: days }),
  stalled_in_stage: z.object({ fallbackDays: days, minDeals: count }),
  close_date_backdated: z.object({ graceDays: days }),
  unconfirmed_acceptance: z.object({ workingDays: count }),
  recreated: z.object({ withinDays: days, share }),
  single_threaded: z.object({ contacts: count, withinDays: days, fromPhase: z.enum(OPEN_PHASES) }),
  no_decision_maker_contact: z.object({ fromPhase: z.enum(OPEN_PHASES) }),
  pricing_not_mentioned: z.object({ fromPhase: z.enum(OPEN_PHASES) }),
  red_flag_language: z.object({ withinDays: days }),
  competitor_named: z.object({ withinDays: days }),
  unlikely_to_close_in_time: z.object({
    share,
    minDeals: count,
    fallbackDays: z.record(z.enum(OPEN_PHASES), days),
  }),
  pull_in_without_buyer_event: z.object({ minDays: days }),
  paper_process_late: z.object({ withinDays: days }),
  evidence_supports_higher_category: z.object({ categories: z.array(z.enum(CATEGORIES)) }),
});
export type FlagThresholds = z.infer<typeof FlagThresholds>;

export const DEFAULT_FLAG_THRESHOLDS: FlagThresholds = {
  version: 1,
  no_activity: { days: 14, daysWhenClosing: 7, closingWithinDays: 30 },
  buyer_silent: { touches: 2, days: 10 },
  close_date_pushed: { acrossPeriodEnds: 2, totalDays: 45 },
  category_without_evidence: { categories: ['commit', 'most_likely'] },
  quote_amount_mismatch: { share: '0.005' },
  amount_changed_late: { share: '0.2', withinDays: 14 },
  stalled_in_stage: { fallbackDays: 60, minDeals: 20 },
  close_date_backdated: { graceDays: 7 },
  unconfirmed_acceptance: { workingDays: 10 },
  recreated: { withinDays: 30, share: '0.25' },
  single_threaded: { contacts: 2, withinDays: 60, fromPhase: 'evaluation' },
  no_decision_maker_contact: { fromPhase: 'evaluation' },
  pricing_not_mentioned: { fromPhase: 'proposal' },
  red_flag_language: { withinDays: 30 },
  competitor_named: { withinDays: 60 },
  unlikely_to_close_in_time: {
    share: '0.5',
    minDeals: 20,
    fallbackDays: { discovery: 30, qualification: 30, evaluation: 30, proposal: 21, negotiation: 14 },
  },
  pull_in_without_buyer_event: { minDays: 7 },
  paper_process_late: { withinDays: 21 },
  evidence_supports_higher_category: { categories: ['pipeline', 'best_case'] },
};
