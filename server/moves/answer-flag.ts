// Acknowledging and disputing a flag are one shape; a disputed flag stays visible and counted.
import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { flag } from '@/db/schema/derived';
import { flagResponse } from '@/db/schema/ruling';
import { reasonProblem } from '@/server/core/reasons/read-reason';
import { FLAG_RULES } from '@/server/core/vocabulary/flag-rule';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';

const Input = z.object({
  opportunityId: z.uuid(),
  rule: z.enum(FLAG_RULES),
  /** From the family flag_dispute; required to dispute. */
  reasonCode: z.string().max(60).optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = DealForMove & { flag: typeof flag.$inferSelect | null };
type Result = { responseId: string };

export function answerFlag(
  moveKind: string,
  kind: 'acknowledged' | 'disputed',
): MoveDefinition<Input, Loaded, Input, Result> {
  return {
    kind: moveKind,
    input: Input,
    async load(tx, { opportunityId, rule }, scope) {
      const deal = await loadDeal(tx, opportunityId, scope);
      if (!deal) return null;
      const [raised] = await tx
        .select()
        .from(flag)
        .where(
          and(
            eq(flag.opportunityId, opportunityId),
            eq(flag.rule, rule),
            inArray(flag.state, ['open', 'acknowledged', 'disputed']),
          ),
        );
      return { ...deal, flag: raised ?? null };
    },
    request: (held) => ({
      resource: dealResource(held),
      context: { ...held.standing },
      opportunityId: held.deal.id,
    }),
    decide(held, input, { reasons }) {
      if (held.flag === null || held.flag.state === kind) {
        const reason = held.flag ? `This flag is ${kind} already.` : 'This flag is not raised any more.';
        return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
      }
      const problem =
        kind === 'disputed'
          ? reasonProblem('flag_dispute', input.reasonCode ?? '', input.note ?? null, reasons)
          : null;
      if (problem)
        return { ok: false, code: 'reason_code_missing', reason: problem, remedies: ['reason_code'] };
      return { ok: true, plan: input };
    },
    async write(tx, { opportunityId, rule, reasonCode, note }, scope) {
      const responseId = uuidv7();
      await tx.insert(flagResponse).values({
        workspaceId: scope.workspaceId,
        id: responseId,
        opportunityId,
        rule,
        kind,
        reasonCode: kind === 'disputed' ? reasonCode : undefined,
        note,
        seatId: actorId(scope.actor),
        at: scope.now,
        moveId: scope.moveId,
      });
      return {
        result: { responseId },
        values: note ? { note } : undefined,
        subjects: [responseId],
        reasonCode,
        measures: { rule },
      };
    },
  };
}
