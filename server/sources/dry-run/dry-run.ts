// What an import would change, as it is kept on its row, printed and shown; read back with care.
import { z } from 'zod';

const Sum = z.object({
  deals: z.number(),
  withoutAmount: z.number(),
  /** Decimal string, exact, in the row's currency. */
  amount: z.string(),
});
const TotalRow = z.object({
  by: z.enum(['category', 'stage']),
  currency: z.string(),
  /** The category, or the stage in the source's words ('' where it gives none). */
  key: z.string(),
  /** What the source said last, and what these files say. */
  held: Sum,
  given: Sum,
});
const FieldChange = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });
const DealChange = z.object({
  kind: z.enum(['new', 'changed', 'vanished']),
  opportunityId: z.uuid(),
  name: z.string(),
  currency: z.string(),
  changes: z.array(FieldChange),
  /** What it moves: the difference of amounts, or the amount that changes its category, stage, date or owner. */
  effect: z.string(),
});
export const DryRun = z.object({
  /** Which imports were published when it was compared: another mark means that the world has moved. */
  mark: z.string(),
  /** False: a later as-of was imported before. It fills the past, and is compared with what was known at its own as-of. */
  isNewest: z.boolean(),
  /** Deals of such a one that no later import shows or misses: they alone enter the present. */
  reachesPresent: z.number().default(0),
  /** False: running it would change nothing. */
  wouldChange: z.boolean(),
  deals: z.object({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    /** Would no longer be in the source. */
    vanished: z.number(),
    /** Not in the files, and left as they are. */
    untouched: z.number(),
  }),
  totals: z.array(TotalRow),
  /** Changed deals by field, most first. */
  fields: z.array(z.object({ field: z.string(), deals: z.number() })),
  biggest: z.array(DealChange),
  /** Refused rows by reason, most first. */
  refusals: z.array(
    z.object({ file: z.string(), column: z.string().nullable(), reason: z.string(), rows: z.number() }),
  ),
  /** Another import was published while this one waited, so it was compared again. */
  isComparedAgain: z.boolean(),
});
export type DryRun = z.infer<typeof DryRun>;
export type TotalRow = z.infer<typeof TotalRow>;
export type DealChange = z.infer<typeof DealChange>;
