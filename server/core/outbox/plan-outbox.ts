// Decides what a change of accepted values leaves in the outbox: a change to load, one withdrawn, or one that takes an exported one back.
import { isSameValue } from '../drafts/present-value';
import type { CommitmentField } from '../vocabulary/commitment-field';

export type FieldMove = {
  field: CommitmentField;
  /** What the source says. */
  source: string | null;
  /** What the deal promised before and after, accepted values in place. */
  was: string | null;
  is: string | null;
};

/** A change still on its way; one a deal and field at most. */
export type LiveChange = {
  id: string;
  field: CommitmentField;
  newValue: string | null;
  isExported: boolean;
  isCounter: boolean;
};

export type NewChange = {
  field: CommitmentField;
  oldValue: string | null;
  newValue: string | null;
  isCounter: boolean;
};

export type OutboxPlan = { withdraw: string[]; add: NewChange[] };

export function planOutbox(moves: readonly FieldMove[], live: readonly LiveChange[]): OutboxPlan {
  const plan: OutboxPlan = { withdraw: [], add: [] };
  for (const { field, source, was, is } of moves) {
    if (isSameValue(field, was, is)) continue;
    const held = live.find((change) => change.field === field);
    if (held && isSameValue(field, held.newValue, is)) continue;
    if (held) plan.withdraw.push(held.id);
    if (!isSameValue(field, is, source))
      plan.add.push({ field, oldValue: source, newValue: is, isCounter: false });
    // The CRM may have loaded the exported value by now, whatever its last import said.
    else if (held?.isExported)
      plan.add.push({ field, oldValue: held.newValue, newValue: source, isCounter: true });
  }
  return plan;
}
