// Why records are held back from retention.
export const HOLD_REASONS = ['dispute', 'audit', 'law'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
