// Why a total moved between two books: the causes of a waterfall and, beyond them, of a restatement, each with its words.

/** In the order in which a deal that left is asked; the first that holds is its cause. */
export const EXIT_CAUSES = [
  'deleted',
  'merged',
  'vanished',
  'won',
  'lost',
  'omitted',
  'owner_out',
  'pushed_out',
  'category_out',
] as const;
/** In the order in which a deal that entered is asked. */
export const ENTRY_CAUSES = ['new', 'restored', 'reopened', 'owner_in', 'pulled_in', 'category_in'] as const;
export const INSIDE_CAUSES = [
  'increased',
  'decreased',
  'split',
  'exchange_rate',
  'probability_table',
] as const;
/** Only of a restatement: what was learnt, taken back or erased after the freeze. */
export const LATER_CAUSES = ['late_evidence', 'source_correction', 'reopen', 'erasure'] as const;

/** In the order in which a waterfall shows them. */
export const WATERFALL_CAUSES = [
  ...ENTRY_CAUSES,
  ...INSIDE_CAUSES,
  ...EXIT_CAUSES,
  /** Last of both lists: the calendar or a mapping draws the line elsewhere. */
  'calendar_or_mapping',
  ...LATER_CAUSES,
] as const;
export type WaterfallCause = (typeof WATERFALL_CAUSES)[number];

export const CAUSE_LABELS: Record<WaterfallCause, string> = {
  new: 'New',
  restored: 'Restored',
  reopened: 'Reopened',
  owner_in: 'Owner or team in',
  pulled_in: 'Date moved in',
  category_in: 'Category in',
  increased: 'Increased',
  decreased: 'Decreased',
  split: 'Split',
  exchange_rate: 'Exchange rate',
  probability_table: 'Probability',
  deleted: 'Deleted',
  merged: 'Merged',
  vanished: 'Vanished',
  won: 'Won',
  lost: 'Lost',
  omitted: 'Omitted',
  owner_out: 'Owner or team out',
  pushed_out: 'Pushed out',
  category_out: 'Category out',
  calendar_or_mapping: 'Calendar or mapping',
  late_evidence: 'Late evidence',
  source_correction: 'Source correction',
  reopen: 'Reopen',
  erasure: 'Erasure',
};

export const CAUSE_HINTS: Record<WaterfallCause, string> = {
  new: 'No book had it at the start; with won deals outside the categories it stands in New and in Won.',
  restored: 'The source had stopped showing it and shows it again.',
  reopened: 'It was lost or void at the start.',
  owner_in: 'It came under this node.',
  pulled_in: 'Its close date moved into the period.',
  category_in: 'Its category is among the chosen ones now.',
  increased: 'A larger amount, at the rate of the start.',
  decreased: 'A smaller amount, at the rate of the start.',
  split: 'Value that moved between a deal and those split from it.',
  exchange_rate: 'The same amount at another rate, or with a rate where there was none.',
  probability_table: 'Another probability on the same amount.',
  deleted: 'The source deleted it, or it was taken back with its import.',
  merged: 'It was merged into another deal.',
  vanished: 'The source no longer shows it.',
  won: 'Won; it leaves at its value at the end.',
  lost: 'Lost.',
  omitted: 'Omitted from the forecast, or void.',
  owner_out: 'It left this node.',
  pushed_out: 'Its close date moved out of the period.',
  category_out: 'Its category is not among the chosen ones any more.',
  calendar_or_mapping: 'The deal is the same: the fiscal calendar or a mapping puts it elsewhere.',
  late_evidence: 'Recorded after the freeze, of the time before it.',
  source_correction: 'The source took back or replaced what it had said.',
  reopen: 'It was closed then, and its history says now that it was open.',
  erasure: 'The record was erased since.',
};
