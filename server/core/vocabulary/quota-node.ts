// What carries a quota: a team of the tree, or one seat.
export const QUOTA_NODES = ['team', 'seat'] as const;
export type QuotaNode = (typeof QUOTA_NODES)[number];
