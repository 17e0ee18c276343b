// What publishing an import needs once it was read: digests and counts, kept on its row while it waits for a go.
import { z } from 'zod';
import { FILE_SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';

const FileLine = z.object({
  name: z.string(),
  object: z.string().nullable(),
  use: z.enum(['used', 'seen_not_used']),
  consequence: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  read: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
});
export const HeldImport = z.object({
  root: z.string(),
  records: z.number(),
  withBodies: z.array(z.string()),
  hasLines: z.boolean(),
  /** Used ones first, in the order of the tables. */
  files: z.array(FileLine),
  /** How many of `files` stand for tables. */
  tables: z.number(),
  notes: z.array(z.string()),
  mark: z.string(),
  /** The system that the files come from; absent on imports held before it was kept. */
  system: z.enum(FILE_SOURCE_KINDS).nullish(),
});
export type HeldImport = z.infer<typeof HeldImport>;
