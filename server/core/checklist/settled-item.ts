// An item's state at one moment, with the words and citations that explain it; when it changes is not known here.
import type { ItemResult } from '../evidence/deal-result';

export type SettledItem = Pick<
  ItemResult,
  | 'state'
  | 'strength'
  | 'freshUntil'
  | 'reason'
  | 'remedy'
  | 'factIds'
  | 'signalIds'
  | 'confidence'
  | 'needsManager'
>;
