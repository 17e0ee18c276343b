/** A rollback takes back this many units at most; more is refused, so that somebody can still look through them. */
export const MOST_UNITS = 2_000;
