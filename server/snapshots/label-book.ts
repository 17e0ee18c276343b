// Names and notes of one freeze, each once: its salted digest goes into the sealed files, its value into a row that can be erased.
import { hash } from 'node:crypto';
import { canonicalLine } from './canonical-line';

export type LabelKind = 'account' | 'deal' | 'note' | 'seat' | 'team';
/** `digest` as hex. */
export type Label = { kind: LabelKind; ofId: string; value: string; salt: Buffer; digest: string };

export type LabelBook = {
  /** The digest, hex; null for no value. */
  digestOf: (kind: LabelKind, ofId: string | null, value: string | null) => string | null;
  /** Labels since the last call, to be stored. */
  takeNew: () => Label[];
};

/** @param seed 32 random bytes of this freeze: the same seed gives the same salts, and it is deleted when the freeze is complete. */
export function openLabelBook(seed: Uint8Array): LabelBook {
  const known = new Map<string, string>();
  let fresh: Label[] = [];
  return {
    digestOf(kind, ofId, value) {
      if (ofId === null || value === null) return null;
      const key = `${kind}:${ofId}`;
      // A deal and a note come by once; remembering a hundred thousand of them would only cost memory.
      const before = known.get(key);
      if (before !== undefined) return before;
      // The seed is of one length, so no two of seed and key are the same bytes.
      const salt = hash('sha256', Buffer.concat([seed, Buffer.from(key, 'utf8')]), 'buffer').subarray(0, 16);
      const digest = digestLabel(salt, value);
      if (kind !== 'deal') known.set(key, digest);
      fresh.push({ kind, ofId, value, salt, digest });
      return digest;
    },
    takeNew() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

/** SHA-256(salt ‖ RFC 8785 JSON of the value), as the log digests its values; hex. */
export function digestLabel(salt: Uint8Array, value: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonicalLine(value), 'utf8')]), 'hex');
}
