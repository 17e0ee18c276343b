// Says whether a leaf stands at its place under a log's root (RFC 9162 section 2.1.3.2).

import type { Place } from './place';
import { type SubtreeInclusion, verifySubtreeInclusion } from './verify-subtree';

export type Inclusion = Omit<SubtreeInclusion, 'start' | 'end'> & {
  /** Entries under the root. */
  size: Place;
};

/** Never throws: a hash that is not 32 bytes, a place outside the log or a proof too long or short is false. */
export function verifyInclusion({ size, ...claim }: Inclusion): boolean {
  return verifySubtreeInclusion({ ...claim, start: 0, end: size });
}
