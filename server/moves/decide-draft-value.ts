// Decides taking a draft's value, as it is or edited.
import { refuseCloseDate } from '@/server/core/drafts/close-date-range';
import { refuseDecidedDraft, refuseMovedValue } from './decide-draft';
import type { Decided } from './definition';
import type { DraftForMove } from './loads/load-draft';

export type DraftPlan = {
  held: DraftForMove;
  kind: 'accepted' | 'edited';
  value: string | null;
  /** From the family draft_accept or draft_edit. */
  decisionCode: string;
  /** Why the promise itself changes. */
  changeCode: string;
  note?: string;
};

export type DraftChoice = Omit<DraftPlan, 'held' | 'changeCode'> & {
  changeCode: string | undefined;
  expectedVersion: number;
};

export function decideDraftValue(held: DraftForMove, choice: DraftChoice): Decided<DraftPlan> {
  const { expectedVersion, changeCode, ...plan } = choice;
  const refused = refuseDecidedDraft(held, plan.value, expectedVersion) ?? refuseMovedValue(held, plan.value);
  if (refused) return refused;
  const dateRefused = held.draft.field === 'closes_on' ? refuseCloseDate(plan.value, held.today) : null;
  if (dateRefused)
    return { ok: false, code: 'invalid_input', reason: dateRefused, remedies: ['correct_input'] };
  if (changeCode === undefined) {
    return {
      ok: false,
      code: 'reason_code_wrong',
      reason: 'This reason code does not fit the change. Choose one from its list.',
      remedies: ['reason_code'],
    };
  }
  if (held.draft.field === 'fact_link' && held.linkedHow !== 'candidate') {
    return {
      ok: false,
      code: 'conflict',
      reason: 'The record is no longer a candidate for this deal.',
      remedies: ['refresh'],
    };
  }
  if (held.draft.field === 'stage' && held.gate.phase === null) {
    return {
      ok: false,
      code: 'stage_unknown',
      reason: 'The source has no deal in that stage, so its phase is not known. Choose one of its stages.',
      remedies: ['correct_input'],
    };
  }
  return { ok: true, plan: { held, changeCode, ...plan } };
}
