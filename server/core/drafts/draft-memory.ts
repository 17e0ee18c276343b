// What was declined on a deal, so that nobody is asked the same thing twice.
import type { DraftField } from '../vocabulary/commitment-field';
import { type DraftProposal, ruleName } from './draft-proposal';
import { isSameValue } from './present-value';

export type DeclinedDraft = {
  field: DraftField;
  subject: string;
  to: string | null;
  factIds: readonly string[];
  /** The day somebody wanted to look again; null: not before new records. */
  recheckOn: string | null;
};

export type DraftMemory = {
  /** Names of rules without their version. */
  silencedRules: readonly string[];
  declined: readonly DeclinedDraft[];
};

export const NO_MEMORY: DraftMemory = { silencedRules: [], declined: [] };

/** Whether a proposal may be made: its rule speaks here, and the same was not declined on the same records before its day. */
export function isWorthAsking(proposal: DraftProposal, memory: DraftMemory, today: string): boolean {
  if (memory.silencedRules.includes(ruleName(proposal.rule))) return false;
  return !memory.declined.some(
    (declined) =>
      declined.field === proposal.field &&
      declined.subject === proposal.subject &&
      isSameValue(proposal.field, declined.to, proposal.to) &&
      proposal.factIds.every((id) => declined.factIds.includes(id)) &&
      (declined.recheckOn === null || today < declined.recheckOn),
  );
}
