// Which kinds of fact the workspace's sources have ever delivered; what none delivers is a gap of the system.
import type { Direction, FactKind, Side, Strength } from '../vocabulary/fact';

export type ObservedKind = {
  kind: FactKind;
  direction: Direction;
  side: Side;
  maxStrength: Strength;
  /** When the first one was received, ISO 8601; absent counts as always. */
  firstReceivedAt?: string;
  /** When the newest one was received, ISO 8601. */
  lastReceivedAt: string;
  /** Whether the source delivers bodies that extractors read. */
  hasBodies: boolean;
};
