// What somebody asks to be frozen: teams, basis, rates and what they acknowledged of the sources.
import type { MarketBasis } from '../vocabulary/rate-basis';

export const SNAPSHOT_BASES = ['source', 'accepted'] as const;
export type SnapshotBasis = (typeof SNAPSHOT_BASES)[number];

export type SnapshotRequest = {
  /** Teams with everything below them, each once and in order: their union. Empty: the whole workspace. */
  teamIds: string[];
  /** Accepted values that wait for the source count only on basis 'accepted'. */
  basis: SnapshotBasis;
  /** The market's rates that amounts are converted with; absent: plan rates, as in every snapshot of before there was a choice. */
  rates?: MarketBasis;
  /**
   * A past instant (ISO 8601) whose state is put together from the records as they are known at the freeze, and said to
   * be; absent: the moment of the freeze.
   */
  asOf?: string;
  /** Sources that were untied or older than a day and were accepted as they are. */
  acknowledgedSourceIds: string[];
};
