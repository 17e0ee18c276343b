// A decision on a draft as the policies read it.
import type { ChangeKind } from '@/server/core/drafts/change-code';
import { presentValue } from '@/server/core/drafts/present-value';
import { DRAFT_FIELD_CLASS } from '@/server/core/vocabulary/commitment-field';
import { commitmentFieldOf, type DraftForMove } from './loads/load-draft';
import { changeContext } from './loads/load-gate';

export function draftRequest(held: DraftForMove, hasReasonCode: boolean) {
  const { draft, gate } = held;
  return {
    resource: { type: 'Draft', id: draft.id, attributes: { fieldClass: DRAFT_FIELD_CLASS[draft.field] } },
    context: changeContext(held, draft.field, gate, hasReasonCode),
    opportunityId: draft.opportunityId,
  };
}

/** Null for drafts that change no promise. */
export function changeOfDraft({ draft, gate, present }: DraftForMove): ChangeKind | null {
  const field = commitmentFieldOf(draft.field);
  if (field === null) return null;
  const { isPush, isPullIn, goesBack } = gate;
  return { field, isPush, isPullIn, goesBack, isFirst: presentValue(present, field) === null };
}
