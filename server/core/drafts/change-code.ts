// Which family of reason codes a change of a promise draws from, whether it needs one, and whether a code fits.
import type { CommitmentField } from '../vocabulary/commitment-field';
import { REASON_CODES, type ReasonFamily } from '../vocabulary/reason-code';

export type ChangeKind = {
  field: CommitmentField;
  isPush: boolean;
  isPullIn: boolean;
  goesBack: boolean;
  /** The field holds no value yet: setting it for the first time needs no reason. */
  isFirst: boolean;
};

/** Families a code may come from; empty where no code is asked for. */
export function changeFamilies(change: ChangeKind): ReasonFamily[] {
  if (change.field === 'closes_on') {
    if (change.isPush) return ['push_new_information', 'push_ours', 'push_date_was_wrong'];
    return change.isPullIn ? ['pull_in'] : [];
  }
  if (change.isFirst) return [];
  if (change.field === 'amount') return ['amount'];
  if (change.field === 'category') return ['category'];
  return change.field === 'stage' && change.goesBack ? ['stage_back'] : [];
}

export function isCodeOf(families: readonly ReasonFamily[], code: string | undefined): code is string {
  return (
    code !== undefined && families.some((family) => REASON_CODES[family].some((known) => known === code))
  );
}

/** The code a draft brings along where its rule already knows it: the buyer named the date, or the evidence is gone. */
export function codeOfDraft(change: ChangeKind): string | undefined {
  if (change.isPush) return 'buyer_requested_delay';
  if (change.isPullIn) return 'buyer_accelerated';
  return change.field === 'category' ? 'evidence_lost' : undefined;
}
