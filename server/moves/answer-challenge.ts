// Confirming and disputing a challenge are one shape: the ruling names the signals it answers.
import { z } from 'zod';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { dealResource } from './loads/load-deal';
import { type ItemForMove, loadItem } from './loads/load-item';
import { type NewRuling, writeRuling } from './writes/write-ruling';

const Input = z.object({
  opportunityId: z.uuid(),
  itemKey: z.enum(ITEM_KEYS),
  /** The challenging signals as the person saw them; others challenge on. */
  signalIds: z.array(z.uuid()).min(1).max(50),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

export function answerChallenge(
  moveKind: string,
  kind: 'challenge_confirmed' | 'challenge_disputed',
): MoveDefinition<Input, ItemForMove, NewRuling, { rulingId: string }> {
  return {
    kind: moveKind,
    input: Input,
    load: (tx, input, scope) => loadItem(tx, input.opportunityId, input.itemKey, scope),
    request: (held) => ({
      resource: dealResource(held),
      context: { ...held.standing, hasWaitedForOwner: held.hasWaitedForOwner },
      opportunityId: held.deal.id,
    }),
    decide({ item }, { opportunityId, itemKey, signalIds, note }) {
      const isChallenged =
        item?.state === 'challenged' && signalIds.every((id) => item.signalIds.includes(id));
      if (!isChallenged) {
        return {
          ok: false,
          code: 'not_challenged',
          reason: 'This challenge is not open any more.',
          remedies: ['refresh'],
        };
      }
      return { ok: true, plan: { opportunityId, itemKey, kind, signalIds, factIds: item.factIds, note } };
    },
    async write(tx, plan, scope) {
      const rulingId = await writeRuling(tx, plan, scope);
      return {
        result: { rulingId },
        values: plan.note ? { note: plan.note } : undefined,
        subjects: [rulingId, ...(plan.signalIds ?? [])],
        facts: plan.factIds,
        measures: { item: plan.itemKey },
      };
    },
  };
}
