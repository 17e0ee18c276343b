// What an extractor is given of one text: statements only, with whose they are and when they were made.
import type { Side } from '../../vocabulary/fact';
import type { Sentence } from './sentence';

export type Reading = {
  /** Questions, hypotheses and quotations are already gone. */
  sentences: readonly Sentence[];
  side: Side;
  /** The day of writing in the workspace's zone, YYYY-MM-DD. */
  sentOn: string;
  /** Canonical names; the only words of a text's that may come out again, because they were known before. */
  competitors: readonly string[];
  /** Lower-case words of our company's and the account's names. */
  ownTokens: ReadonlySet<string>;
};
