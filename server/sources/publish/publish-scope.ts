// What each step of publishing works on.
import type { MoveTx } from '@/server/moves/definition';
import type { SeriesPlace } from './history/enter-series';

export type PublishScope = {
  tx: MoveTx;
  workspaceId: string;
  importId: string;
  sourceId: string;
  moveId: string;
  /** Where the import stands among those of its source. */
  place: SeriesPlace;
  /** The as-of day and its instant. */
  asOf: string;
  asOfInstant: string;
  /** Domain time: when this workspace came to know it. */
  knownAt: string;
  /** No import of this source was published before. */
  isFirst: boolean;
  /** Kinds of fact that came with bodies, as `kind|direction|side`. */
  withBodies: readonly string[];
  /** Whether the files held lines of deals. */
  hasLines: boolean;
};
