// What somebody asks to be frozen: teams, basis and what they acknowledged of the sources.
export const SNAPSHOT_BASES = ['source', 'accepted'] as const;
export type SnapshotBasis = (typeof SNAPSHOT_BASES)[number];

export type SnapshotRequest = {
  /** Teams with everything below them, each once and in order: their union. Empty: the whole workspace. */
  teamIds: string[];
  /** Accepted values that wait for the source count only on basis 'accepted'. */
  basis: SnapshotBasis;
  /**
   * A past instant (ISO 8601) whose state is put together from the records as they are known at the freeze, and said to
   * be; absent: the moment of the freeze.
   */
  asOf?: string;
  /** Sources that were untied or older than a day and were accepted as they are. */
  acknowledgedSourceIds: string[];
};
