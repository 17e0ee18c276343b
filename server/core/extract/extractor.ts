// What every extractor is: one kind of signal, one version, one pure reading; it returns values of closed shape only.
import type { SignalValue } from '../evidence/signal-pointer';
import type { SignalKind } from '../vocabulary/signal-kind';
import type { Reading } from './reading/reading';

export type Extractor = {
  kind: SignalKind;
  /** Raised whenever the same text could give another answer. */
  version: number;
  /** One value for each thing found, {} where the kind has no value; nothing found is an empty list. */
  read: (reading: Reading) => readonly SignalValue[];
};
