// What a policy is asked and what it answers; the only shape that crosses between the door and Cedar.

import type { Remedy } from '@/server/core/vocabulary/remedy';
import type { Actor } from '@/server/moves/actor';
import type { PolicyReason } from '@/server/moves/outcome';

/** Attributes a policy may read; booleans and strings only, money as whole minor units. */
export type PolicyValue = boolean | string | number | string[];

export type PolicyRequest = {
  actor: Actor;
  /** The move's kind, such as 'draft.accept'. */
  action: string;
  /** The thing acted on: 'Deal', 'Draft', 'Fact', 'Source', 'Seat', 'Workspace'. */
  resource: { type: string; id: string; attributes: Record<string, PolicyValue> };
  context: Record<string, PolicyValue>;
};

export type PolicyAnswer = {
  isAllowed: boolean;
  code: string;
  policyIds: string[];
  /** One sentence for people. */
  reason: string;
  remedies: Remedy[];
  /** Every policy that refused; where nobody permits it, those that would permit it to others. */
  because: PolicyReason[];
  /** What failed, in Cedar's words; they may quote a value, so that they are never stored with a move. */
  errors?: string[];
  /** Version of the policy set that answered. */
  version: string;
};
