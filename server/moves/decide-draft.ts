// What stops a decision on a draft whoever makes it: decided already, another version, or a value that has moved on.
import { isSameValue, presentValue } from '@/server/core/drafts/present-value';
import type { Decided } from './definition';
import { commitmentFieldOf, type DraftForMove } from './loads/load-draft';

type Refused = Extract<Decided<never>, { ok: false }>;

/** Null when the draft is still open and as the person saw it. */
export function refuseDecidedDraft(
  { draft, decided }: DraftForMove,
  yours: string | null,
  expectedVersion: number,
): Refused | null {
  if (draft.state === 'open' && draft.version === expectedVersion) return null;
  return {
    ok: false,
    code: 'conflict',
    reason:
      draft.state === 'superseded'
        ? 'A newer draft took the place of this one.'
        : draft.state === 'open'
          ? 'This draft has changed since you opened it.'
          : 'Somebody decided this draft before you.',
    remedies: ['refresh'],
    detail: {
      yours,
      theirs: decided ? (decided.kind === 'declined' ? 'declined' : decided.value) : draft.toValue,
      by: decided?.by ?? null,
      at: decided?.at ?? null,
    },
  };
}

/** Null when the deal still holds the value that the draft starts from. */
export function refuseMovedValue(held: DraftForMove, yours: string | null): Refused | null {
  const { draft, present, presentSetBy, deal } = held;
  const field = commitmentFieldOf(draft.field);
  if (field === null) return null;
  if (deal.outcome !== 'open') {
    return {
      ok: false,
      code: 'deal_closed',
      reason: 'The deal is closed in its source, so its commitments are final.',
      remedies: ['refresh'],
    };
  }
  const theirs = presentValue(present, field);
  if (isSameValue(field, theirs, draft.fromValue)) return null;
  return {
    ok: false,
    code: 'conflict',
    reason: 'The value has moved since this draft was made, so it no longer applies.',
    remedies: ['refresh'],
    detail: { yours, theirs, by: presentSetBy?.by ?? null, at: presentSetBy?.at ?? null },
  };
}
