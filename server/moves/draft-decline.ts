// draft.decline: the owner refuses a draft with a code, and the code has its effect.
import { z } from 'zod';
import { decideRecheck } from '@/server/core/drafts/decide-recheck';
import { itemOfDraft } from '@/server/core/drafts/item-of-draft';
import { declineEffect } from '@/server/core/reasons/decline-effect';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { refuseDecidedDraft } from './decide-draft';
import type { Decided, MoveDefinition, Scope } from './definition';
import { draftRequest } from './draft-request';
import { dayInput, noteInput } from './input/text-input';
import { countRechecks } from './loads/count-rechecks';
import { type DraftForMove, loadDraft } from './loads/load-draft';
import { refuseReason } from './refuse-reason';
import { applyDecline, type Decline } from './writes/apply-decline';
import { writeDecision } from './writes/write-decision';
import type { DraftDecided } from './writes/write-draft-value';

const Input = z.object({
  draftId: z.uuid(),
  expectedVersion: z.int().positive(),
  reasonCode: z.enum(REASON_CODES.draft_decline),
  note: noteInput.optional(),
  /** Required for not_yet_knowable: the day to look again. */
  recheckOn: dayInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = DraftForMove & { rechecks: number };

export const draftDecline: MoveDefinition<Input, Loaded, Decline, DraftDecided & { erased: number }> = {
  kind: 'draft.decline',
  input: Input,
  async load(tx, input, scope) {
    const held = await loadDraft(tx, input.draftId, scope, () => null);
    if (!held) return null;
    const item = itemOfDraft(held.draft.field, held.draft.subject);
    const rechecks = item ? await countRechecks(tx, held.draft.opportunityId, item) : 0;
    return { ...held, rechecks };
  },
  request: (held) => draftRequest(held, true),
  decide,
  async write(tx, plan, scope) {
    const { draft, reasonCode, note, recheckOn } = plan;
    const before = await applyDecline(tx, plan, scope);
    const made = { draft, kind: 'declined' as const, reasonCode, note, value: null, before };
    const decisionId = await writeDecision(tx, { ...made, recheckOn: recheckOn ?? undefined }, scope);
    const { id: draftId, opportunityId } = draft;
    return {
      result: { decisionId, draftId, opportunityId, erased: before.erasedFacts ?? 0 },
      values: note ? { note } : undefined,
      subjects: [draftId, decisionId],
      facts: draft.factIds,
      reasonCode,
    };
  },
};

function decide(held: Loaded, input: Input, { reasons }: Scope): Decided<Decline> {
  const { draft } = held;
  const { reasonCode, note, recheckOn } = input;
  const refused = refuseDecidedDraft(held, null, input.expectedVersion);
  if (refused) return refused;
  const unfit = refuseReason('draft_decline', reasonCode, note ?? null, reasons);
  if (unfit) return unfit;
  const effect = declineEffect(reasonCode);
  if (reasonCode === 'not_yet_knowable' && !recheckOn) {
    const reason = 'Say on which day to look again.';
    return { ok: false, code: 'recheck_missing', reason, remedies: ['not_yet_knowable'] };
  }
  if (effect === 'timing' && recheckOn) {
    const recheck = decideRecheck(recheckOn, held.today, held.rechecks);
    if (!recheck.ok) return { ...recheck, remedies: ['correct_input'] };
  }
  return { ok: true, plan: { draft, effect, reasonCode, note, recheckOn: recheckOn ?? null } };
}
