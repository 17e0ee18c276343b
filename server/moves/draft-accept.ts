// draft.accept: the owner takes a draft as it is; refused where it was decided already or the value has moved.
import { z } from 'zod';
import { codeOfDraft, isCodeOfAny } from '@/server/core/drafts/code-of-draft';
import { type DraftPlan, decideDraftValue } from './decide-draft-value';
import type { MoveDefinition, Scope } from './definition';
import { draftFamilies, draftRequest } from './draft-request';
import { noteInput } from './input/text-input';
import { type DraftForMove, loadDraft } from './loads/load-draft';
import { type DraftDecided, writeDraftValue } from './writes/write-draft-value';

const Input = z.object({
  draftId: z.uuid(),
  /** The draft's version as the person saw it. */
  expectedVersion: z.int().positive(),
  /** Why the promise changes, where the draft does not bring a code along or another one fits better. */
  changeCode: z.string().max(60).optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

/** The draft's own code unless the person gave one; undefined where the given one does not fit, or a push has none. */
function codeFor(held: DraftForMove, { changeCode }: Input, { reasons }: Scope): string | undefined {
  const families = draftFamilies(held, held.draft.toValue);
  if (changeCode !== undefined) return isCodeOfAny(families, changeCode, reasons) ? changeCode : undefined;
  const own = codeOfDraft(families);
  // A code that is switched off is nobody's reason, not the rule's either: then a person has to say.
  return own === undefined ? 'as_is' : isCodeOfAny(families, own, reasons) ? own : undefined;
}

export const draftAccept: MoveDefinition<Input, DraftForMove, DraftPlan, DraftDecided> = {
  kind: 'draft.accept',
  input: Input,
  load: (tx, input, scope) => loadDraft(tx, input.draftId, scope, (draft) => draft.toValue),
  request: (held, input, scope) => draftRequest(held, codeFor(held, input, scope) !== undefined),
  decide(held, input, scope) {
    const { toValue } = held.draft;
    const code = codeFor(held, input, scope);
    return decideDraftValue(held, {
      kind: 'accepted',
      value: toValue,
      decisionCode: 'as_is',
      changeCode: code,
      note: input.note,
      expectedVersion: input.expectedVersion,
    });
  },
  write: writeDraftValue,
};
