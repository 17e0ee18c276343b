// An interpreted signal as rules see it: what an extractor made of facts it names.
import type { Side, Strength } from '../vocabulary/fact';
import type { SignalKind } from '../vocabulary/signal-kind';

/** Only values of closed shape; never a phrase of the text. */
export type SignalValue = { date?: string; amount?: string; currency?: string; term?: string };

export type SignalPointer = {
  id: string;
  kind: SignalKind;
  /** Name and version of the extractor, such as 'pain@1'. */
  extractor: string;
  factIds: readonly string[];
  /** When the cited fact happened, ISO 8601. */
  at: string;
  recordedAt: string;
  side: Side;
  /** Never above the author's cap: buyer 2, seller 1, machine 0. */
  strength: Strength;
  value: SignalValue;
};
