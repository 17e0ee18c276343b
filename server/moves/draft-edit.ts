// draft.edit: the owner takes a draft with another value; the same gates ask of it as of the draft's own.
import { z } from 'zod';
import { isCodeOfAny } from '@/server/core/drafts/code-of-draft';
import { parseFieldValue } from '@/server/core/drafts/parse-field-value';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { type DraftPlan, decideDraftValue } from './decide-draft-value';
import type { MoveDefinition, Scope } from './definition';
import { draftFamilies, draftRequest } from './draft-request';
import { noteInput, textInput } from './input/text-input';
import { type DraftForMove, loadDraft } from './loads/load-draft';
import { refuseReason } from './refuse-reason';
import { type DraftDecided, writeDraftValue } from './writes/write-draft-value';

const Input = z.object({
  draftId: z.uuid(),
  expectedVersion: z.int().positive(),
  /** As typed; a next step may start with its day, '2026-03-12 · Call about the contract'. */
  value: textInput(400).nullable(),
  reasonCode: z.enum(REASON_CODES.draft_edit),
  /** Why the promise changes, from the field's own family. */
  changeCode: z.string().max(60).optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

/** The value in its closed form; null where it has none, which `decide` then refuses. */
function typedValue(field: DraftForMove['draft']['field'], input: Input): string | null {
  const parsed = parseFieldValue(field, input.value);
  return parsed.ok ? parsed.value : null;
}

/** The edit's own code stands in, but for a later close date, which always names its reason. */
function codeFor(held: DraftForMove, input: Input, { reasons }: Scope): string | undefined {
  const { changeCode, reasonCode } = input;
  const families = draftFamilies(held, typedValue(held.draft.field, input));
  if (changeCode !== undefined) return isCodeOfAny(families, changeCode, reasons) ? changeCode : undefined;
  return held.gate.isPush ? undefined : reasonCode;
}

export const draftEdit: MoveDefinition<Input, DraftForMove, DraftPlan, DraftDecided> = {
  kind: 'draft.edit',
  input: Input,
  load: (tx, input, scope) => loadDraft(tx, input.draftId, scope, ({ field }) => typedValue(field, input)),
  request: (held, input, scope) => draftRequest(held, codeFor(held, input, scope) !== undefined),
  decide(held, input, scope) {
    const refused = refuseReason('draft_edit', input.reasonCode, input.note ?? null, scope.reasons);
    if (refused) return refused;
    const parsed = parseFieldValue(held.draft.field, input.value);
    if (!parsed.ok)
      return { ok: false, code: 'invalid_input', reason: parsed.reason, remedies: ['correct_input'] };
    return decideDraftValue(held, {
      kind: 'edited',
      value: parsed.value,
      decisionCode: input.reasonCode,
      changeCode: codeFor(held, input, scope),
      note: input.note,
      expectedVersion: input.expectedVersion,
    });
  },
  write: writeDraftValue,
};
