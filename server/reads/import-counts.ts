// What an import's row keeps of its counts, totals and progress, read back with care: older versions wrote less.
import { z } from 'zod';

const FileCounts = z.object({
  object: z.string().nullable().default(null),
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** Its place among the files that were read; older imports lack it. */
  table: z.number().optional(),
});
const Counts = z.record(z.string(), FileCounts).catch({});
export type FileCounts = z.infer<typeof FileCounts>;

const Total = z.object({
  currency: z.string().nullable(),
  category: z.string().nullable(),
  outcome: z.string().nullable(),
  deals: z.number(),
  withoutAmount: z.number(),
  /** Decimal string. */
  amount: z.string(),
});
const Totals = z.array(Total).catch([]);
export type ImportTotal = z.infer<typeof Total>;

const Notes = z.object({ notes: z.array(z.string()) }).catch({ notes: [] });

const Progress = z
  .object({
    step: z.string().catch(''),
    rows: z.number().catch(0),
    bytes: z.number().catch(0),
    totalBytes: z.number().catch(0),
  })
  .catch({ step: '', rows: 0, bytes: 0, totalBytes: 0 });
export type ImportProgress = z.infer<typeof Progress>;

export const readCounts = (stored: unknown): Record<string, FileCounts> => Counts.parse(stored);
export const readTotals = (stored: unknown): ImportTotal[] => Totals.parse(stored);
/** Sentences about what was set right or left out. */
export const readNotes = (stored: unknown): string[] => Notes.parse(stored).notes;
export const readProgress = (stored: unknown): ImportProgress => Progress.parse(stored);

/** What was read of each file, with what publishing found its records to be. */
export function countedFiles(
  stored: unknown,
  found: readonly { table: number; added: number; changed: number; unchanged: number }[],
): Record<string, FileCounts> {
  return Object.fromEntries(
    Object.entries(readCounts(stored)).map(([name, file]) => {
      const own = found.find(({ table }) => table === file.table);
      if (!own) return [name, file];
      return [name, { ...file, new: own.added, changed: own.changed, unchanged: own.unchanged }];
    }),
  );
}

export type CountSum = Omit<FileCounts, 'object' | 'table'>;

export function sumCounts(counts: readonly FileCounts[]): CountSum {
  const sum = { read: 0, new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const file of counts) {
    sum.read += file.read;
    sum.new += file.new;
    sum.changed += file.changed;
    sum.unchanged += file.unchanged;
    sum.refused += file.refused;
  }
  return sum;
}
