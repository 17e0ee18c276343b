// A decision on a draft as the policies read it.
import { presentValue } from '@/server/core/drafts/present-value';
import { reasonFamiliesOf } from '@/server/core/reasons/reason-families-of-field';
import { type CommitmentField, DRAFT_FIELD_CLASS } from '@/server/core/vocabulary/commitment-field';
import type { ReasonFamily } from '@/server/core/vocabulary/reason-code';
import type { DealForMove } from './loads/load-deal';
import { commitmentFieldOf, type DraftForMove } from './loads/load-draft';
import { changeContext, type Gate } from './loads/load-gate';

export function draftRequest(held: DraftForMove, hasReasonCode: boolean) {
  const { draft, gate } = held;
  return {
    resource: { type: 'Draft', id: draft.id, attributes: { fieldClass: DRAFT_FIELD_CLASS[draft.field] } },
    context: changeContext(held, draft.field, gate, hasReasonCode),
    opportunityId: draft.opportunityId,
  };
}

/** Families that the change asks a code from: of a stage by its phases; none where the draft changes no promise. */
export function draftFamilies(held: DraftForMove, to: string | null): readonly ReasonFamily[] {
  const field = commitmentFieldOf(held.draft.field);
  return field === null ? [] : changeFamilies(held, held.gate, field, to);
}

export function changeFamilies(
  { present }: DealForMove,
  gate: Gate,
  field: CommitmentField,
  to: string | null,
): readonly ReasonFamily[] {
  return field === 'stage'
    ? reasonFamiliesOf(field, present.phase, gate.phase)
    : reasonFamiliesOf(field, presentValue(present, field), to);
}
