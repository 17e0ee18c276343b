// What every extractor is: one kind of signal, one version, one pure reading; it returns values of closed shape only.
import type { SignalValue } from '../evidence/signal-pointer';
import type { SignalKind } from '../vocabulary/signal-kind';
import type { Reading } from './reading/reading';
import type { Sentence } from './reading/sentence';

export type Extractor = {
  kind: SignalKind;
  /** Raised whenever the same text could give another answer. */
  version: number;
  /** Whether the sentence can state it at all, whoever wrote it to whom and when; most can not. */
  mayState: (sentence: Sentence) => boolean;
  /** One value for each thing found, {} where the kind has no value; nothing found is an empty list. */
  read: (reading: Reading) => readonly SignalValue[];
};
