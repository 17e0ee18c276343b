// What the door answers: outcomes are values, and a refusal always carries what would make the move pass.
import type { Remedy } from '@/server/core/vocabulary/remedy';

/** One policy's part in a refusal. */
export type PolicyReason = { policyId: string; reason: string; remedies: Remedy[] };

export type Refusal = {
  status: 'refused';
  /** Null when the request never became a move (its shape was wrong). */
  moveId: string | null;
  /** Stable code, such as 'no_permission', 'not_found', 'conflict', 'invalid_input'. */
  code: string;
  policyIds: string[];
  /** One sentence for people. */
  reason: string;
  remedies: Remedy[];
  /** Where policies refused: each with its sentence and remedies; where nobody permits it, those that permit it to others. */
  because?: PolicyReason[];
  /** For a conflict: both values. Never stored. */
  detail?: { yours: string | null; theirs: string | null; by: string | null; at: string | null };
  /** Everything that is wrong with a text that was sent, a sentence each. Never stored. */
  problems?: string[];
};
export type Applied<Result> = { status: 'applied'; moveId: string; seq: number; result: Result };
/** The request is stored and waits for a second person; nothing else changed. */
export type NeedsApproval<Result = unknown> = {
  status: 'needs_approval';
  moveId: string;
  result: Result;
  reason: string;
  remedies: Remedy[];
  policyIds: string[];
};
/** What the same key already got; nothing was done now. */
export type Replayed<Result> = {
  status: 'replayed';
  was: Applied<Result> | Omit<Refusal, 'detail' | 'problems'> | NeedsApproval<Result>;
};
/** The answer to `mode: 'preview'`: what would be written, rolled back. */
export type Previewed<Result> = { status: 'would_apply'; result: Result };

export type Outcome<Result> =
  | Applied<Result>
  | NeedsApproval<Result>
  | Refusal
  | Replayed<Result>
  | Previewed<Result>;
