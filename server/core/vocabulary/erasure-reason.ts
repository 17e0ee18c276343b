// Why a customer's records are erased.
export const ERASURE_REASONS = ['person_asked', 'customer_left', 'law'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
