// What an export of the log holds, format 1: a manifest, the entries as hashed, the hashes beside them, and a signed head; nothing else.
import { z } from 'zod';

export const EXPORT_FORMAT = 'plumbline log export';
export const PROOF_FORMAT = 'plumbline entry proof';

const place = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Not 32 bytes in hex');
const keys = z.array(z.string().max(500)).min(1).max(1_000);

export const ExportManifest = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(1),
  origin: z.string().max(200),
  /** Positions, both among the entries. */
  from: place,
  to: place,
  /** Entries in the log that the proof is under. */
  size: place.min(1),
  root: hash,
  /** Values beside these entries that were erased since; their digests stay in the entries. */
  erasedValues: z.number().int().min(0),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** Roots of the perfect subtrees before and behind the entries, left to right. */
export const ExportProof = z.strictObject({ before: z.array(hash).max(64), behind: z.array(hash).max(128) });
export type ExportProof = z.infer<typeof ExportProof>;

export const EntryProof = z.strictObject({
  format: z.literal(PROOF_FORMAT),
  version: z.literal(1),
  origin: z.string().max(200),
  seq: place,
  size: place.min(1),
  /** The text that was hashed; null where the reader may not know who it names. */
  leaf: z.string().nullable(),
  leafHash: hash,
  /** Sibling hashes from the leaf up. */
  proof: z.array(hash).max(64),
  root: hash,
  checkpoint: z.string().max(10_000),
  keys,
});
export type EntryProof = z.infer<typeof EntryProof>;

/** Names in the archive. */
export const EXPORT_FILES = {
  manifest: 'manifest.json',
  entries: 'entries.ndjson',
  proof: 'proof.json',
  checkpoint: 'checkpoint.txt',
  keys: 'keys.txt',
} as const;
