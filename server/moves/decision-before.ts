// What a decision keeps so that it can be undone; anything else in the column is refused.
import { z } from 'zod';

const AcceptedValue = z.object({
  value: z.string().nullable(),
  at: z.string(),
  seatId: z.string(),
  agentId: z.string().optional(),
  moveId: z.string(),
  draftId: z.string().optional(),
});
const Key = z.enum(['amount', 'closes_on', 'category', 'stage', 'phase', 'next_step', 'next_step_on']);

export const DecisionBefore = z.object({
  /** Accepted values that the decision replaced, and the field's value before it. */
  accepted: z.array(z.object({ key: Key, held: AcceptedValue.nullable() })).optional(),
  value: z.string().nullable().optional(),
  /** A ruling the decision made. */
  rulingId: z.string().optional(),
  /** A fact it recorded. */
  recordedFactId: z.string().optional(),
  /** A candidate it linked. */
  linkedFactId: z.string().optional(),
  /** Labels it hid. */
  hiddenFactIds: z.array(z.string()).optional(),
  /** Pointers were deleted: this cannot be undone. */
  erasedFacts: z.number().optional(),
});
export type DecisionBefore = z.infer<typeof DecisionBefore>;
