// What the drafter proposes for one deal: from → to with its reason, how sure it is in words, and what it cites.
import type { Confidence } from '../evidence/deal-result';
import type { DraftField } from '../vocabulary/commitment-field';

export type DraftProposal = {
  field: DraftField;
  /** A contact id, an item key or a fact id within the field; '' otherwise. */
  subject: string;
  from: string | null;
  to: string | null;
  /** One plain sentence. */
  reason: string;
  band: Confidence['band'];
  bandReasons: readonly string[];
  factIds: readonly string[];
  signalIds: readonly string[];
  /** Rule and version, such as 'next_step_from_event@1'. */
  rule: string;
};

/** The name of a proposal's rule without its version: silencing holds across versions. */
export function ruleName(rule: string): string {
  return rule.split('@')[0] ?? rule;
}
