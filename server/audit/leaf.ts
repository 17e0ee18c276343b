// The log's leaf, format 1: ids, codes and digests only, as RFC 8785 canonical JSON. Final; a change is a new format number.
import canonicalize from 'canonicalize';

export type Leaf = {
  format: 1;
  workspace: string;
  /** The move's id, or the id of the run that appended it. */
  entry: string;
  kind: string;
  outcome: 'applied' | 'refused' | 'needs_approval' | 'recorded';
  actor: { kind: string; id: string; role?: string };
  /** Wall time, ISO 8601; order is the position in the log. */
  at: string;
  /** Domain time, where the workspace's clock is not the wall's. */
  effectiveAt?: string;
  policies?: string[];
  policyVersion?: string;
  /** The refusal's code. */
  code?: string;
  reasonCode?: string;
  opportunity?: string;
  /** Ids of what it touched besides the deal. */
  subjects?: string[];
  facts?: string[];
  rollsBack?: string;
  /** Plain counts and hex digests: an import's, a run's. */
  measures?: Record<string, number | string>;
  /** Name → hex digest of an erasable value ('before', 'after', 'note', …). */
  values?: Record<string, string>;
};

/** The exact bytes that are hashed and stored. */
export function leafBytes(leaf: Leaf): Uint8Array {
  const text = canonicalize(leaf);
  if (text === undefined) throw new Error('A leaf must be JSON.');
  return new TextEncoder().encode(text);
}
