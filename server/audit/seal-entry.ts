// Makes an entry's leaf: the bytes that are hashed, and beside them the values that stay erasable, each tied to it by a digest.
import { digestValue } from './digest-value';
import { type Leaf, leafBytes } from './leaf';

export type Entry = Omit<Leaf, 'format' | 'values'> & {
  /** Values of customers or people: stored apart, digested into the leaf. */
  values?: Record<string, unknown>;
};

export type SealedEntry = {
  leaf: Uint8Array;
  values: { name: string; salt: Uint8Array; value: unknown }[];
};

export function sealEntry({ values, ...rest }: Entry): SealedEntry {
  const digests: Record<string, string> = {};
  const kept = Object.entries(values ?? {}).map(([name, value]) => {
    const { salt, digest } = digestValue(value ?? null);
    digests[name] = digest;
    return { name, salt, value: value ?? null };
  });
  const leaf: Leaf = { format: 1, ...rest, ...(kept.length > 0 ? { values: digests } : {}) };
  return { leaf: leafBytes(leaf), values: kept };
}
