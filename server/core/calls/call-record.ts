// What a call is about and what it keeps of its children; a call is for a promise, never for open pipeline.
export const CALL_NODE_KINDS = ['team', 'seat'] as const;
export type CallNodeKind = (typeof CALL_NODE_KINDS)[number];

export const CALL_CATEGORIES = ['best_case', 'most_likely', 'commit'] as const;
export type CallCategory = (typeof CALL_CATEGORIES)[number];

/** A child's call as it stood; `amount` null: it had made none. */
export type ChildCall = {
  nodeKind: CallNodeKind;
  nodeId: string;
  callId: string | null;
  amount: string | null;
  at: string | null;
};
