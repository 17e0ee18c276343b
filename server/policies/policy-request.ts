// What a policy is asked and what it answers; the only shape that crosses between the door and Cedar.
import type { Actor } from '@/server/moves/actor';
import type { Remedy } from '@/server/moves/outcome';

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
  /** Version of the policy set that answered. */
  version: string;
};
