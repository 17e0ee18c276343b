// Which refused moves are done as they were asked for, and the asked change of a promise as a request keeps it.
import { z } from 'zod';
import { COMMITMENT_FIELDS } from '../vocabulary/commitment-field';

/** Kinds of moves whose input a request keeps; of the others it knows the page only. */
const DONE_AS_ASKED = ['commitment.change'] as const;

export function isDoneAsAsked(action: string): boolean {
  return DONE_AS_ASKED.some((known) => known === action);
}

const AskedChange = z.object({
  field: z.enum(COMMITMENT_FIELDS),
  value: z.string().nullable(),
  expectedVersion: z.int(),
  reasonCode: z.string().optional(),
  note: z.string().optional(),
});
export type AskedChange = z.infer<typeof AskedChange>;

/** Null where it is something else. */
export function readAskedChange(input: unknown): AskedChange | null {
  return AskedChange.safeParse(input).data ?? null;
}
