// A small file as a request carries it: its name and its bytes in base 64, since how it is encoded is the reader's to find out.
import { z } from 'zod';
import { checkText } from '@/server/core/facts/safe-text';
import { ImportProblem } from '@/server/sources/import-problem';
import { MAX_TABLE_BYTES } from '@/server/sources/tables/small-table';
import { DATE_ORDERS } from '@/server/sources/values/date-order';

export const tableFile = z.object({
  name: z
    .string()
    .min(1)
    .max(300)
    .refine((name) => checkText(name).ok, 'Not a usable name'),
  base64: z
    .string()
    .max(Math.ceil(MAX_TABLE_BYTES / 3) * 4 + 4, 'The file is larger than 2 MB')
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'Not base 64'),
  /** How its days are written, where no value proves that. */
  dateOrder: z.enum(DATE_ORDERS).optional(),
});

export const bytesOf = ({ name, base64, dateOrder }: z.infer<typeof tableFile>) => ({
  name,
  bytes: Buffer.from(base64, 'base64'),
  dateOrder,
});

/** What is wrong with the file as a whole is an answer, not a failure. */
export async function orProblem<Answer>(
  work: Promise<Answer>,
): Promise<(Answer & { problem: null }) | { problem: string }> {
  try {
    return { ...(await work), problem: null };
  } catch (error) {
    if (error instanceof ImportProblem) return { problem: error.message };
    throw error;
  }
}
