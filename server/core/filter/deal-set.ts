// Deals that no period's total counts, or that a line of the forecast names apart.
export const DEAL_SETS = [
  'amountless',
  'unconverted',
  'overdue',
  'overdue_earlier',
  'not_gated',
  'accepted_here',
  'with_drafts',
  'vanished',
] as const;
export type DealSet = (typeof DEAL_SETS)[number];
