// What a move declares: its input, what it loads, what its policy may look at, how it decides and what it writes.
import type { ZodType } from 'zod';
import type { Tx } from '@/db/client';
import type { ReasonBook } from '@/server/core/reasons/reason-book';
import type { Remedy } from '@/server/core/vocabulary/remedy';
import type { PolicyRequest, PolicyValue } from '@/server/policies/policy-request';
import type { Actor } from './actor';
import type { WorkspaceRow } from './loads/load-workspace';
import type { Refusal } from './outcome';

declare const minted: unique symbol;
/** A transaction that the door opened and authorised; only door.ts makes one, and writes take nothing else. */
export type MoveTx = Tx & { readonly [minted]: true };

export type Scope = {
  workspaceId: string;
  actor: Actor;
  moveId: string;
  /** Domain time: the workspace's clock. */
  now: Date;
  /** Wall time, for the log. */
  recordedAt: Date;
  /** The reason codes in force. */
  reasons: ReasonBook;
  /** Read once a move, not locked: whoever changes it loads it anew, `for update`. Null while it is being made. */
  workspace: WorkspaceRow | null;
};

export type Decided<Plan> =
  /** With `needsApproval` the write stores the request only, and the answer is `needs_approval`. */
  | { ok: true; plan: Plan; needsApproval?: { reason: string; remedies: Remedy[] } }
  | ({ ok: false } & Pick<Refusal, 'code' | 'reason' | 'remedies' | 'detail' | 'problems'>);

export type Written<Result> = {
  /** The last statement, where nothing here needs its answer: the door sends it, and waits for it together with the entry. */
  last?: PromiseLike<unknown>;
  /** Answered to the caller and kept for replays: ids, codes and counts, no customer value. */
  result: Result;
  /** Values for the log, digested into the leaf and kept erasable. */
  values?: Record<string, unknown>;
  subjects?: string[];
  facts?: string[];
  reasonCode?: string;
  measures?: Record<string, number | string>;
};

export type MoveDefinition<Input, Loaded, Plan, Result> = {
  /** Names the move and its Cedar action: 'draft.accept'. */
  kind: string;
  input: ZodType<Input>;
  /** Rows the decision rests on, `for update`; null when there is no such thing or this actor may not see it (they answer alike). */
  load: (tx: Tx, input: Input, scope: Scope) => Promise<Loaded | null>;
  /** What the policy looks at, from loaded state only. */
  request: (
    loaded: Loaded,
    input: Input,
    scope: Scope,
  ) => {
    resource: PolicyRequest['resource'];
    context: Record<string, PolicyValue>;
    opportunityId?: string;
    rollsBackId?: string;
  };
  /** Pure: expected versions, reason codes, values. */
  decide: (loaded: Loaded, input: Input, scope: Scope) => Decided<Plan>;
  write: (tx: MoveTx, plan: Plan, scope: Scope) => Promise<Written<Result>>;
};
