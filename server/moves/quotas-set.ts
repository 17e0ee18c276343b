// quotas.set: sets or withdraws one quota by hand, against the version that the person saw.
import { z } from 'zod';
import { quota } from '@/db/schema/quota';
import { QuotaRow } from '@/server/core/quota/quota-row';
import type { MoveDefinition } from './definition';
import {
  isSameQuota,
  loadQuotasForMove,
  type QuotasForMove,
  quotaIdOf,
  refuseQuota,
} from './loads/load-quotas';
import { workspaceResource } from './loads/load-workspace';

const Input = QuotaRow.extend({
  /** 0 where there is none yet. */
  expectedVersion: z.number().int().nonnegative(),
});
type Input = z.infer<typeof Input>;
type Plan = { row: QuotaRow; id: string; version: number; was: string | null };

export const quotasSet: MoveDefinition<Input, QuotasForMove, Plan, { quotaId: string; version: number }> = {
  kind: 'quotas.set',
  input: Input,
  load: (tx, input, scope) => loadQuotasForMove(tx, [input], scope),
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide(loaded, { expectedVersion, ...row }, { workspaceId }) {
    const id = quotaIdOf(workspaceId, row);
    const held = loaded.held.get(id);
    const refuse = (code: string, reason: string, remedy: 'refresh' | 'correct_input') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if ((held?.version ?? 0) !== expectedVersion)
      return refuse('conflict', 'The quota has changed since you opened it.', 'refresh');
    const why = refuseQuota(loaded, row);
    if (why) return refuse('invalid_input', why, 'correct_input');
    if (isSameQuota(held, row)) return refuse('no_change', 'That is the quota already.', 'correct_input');
    return { ok: true, plan: { row, id, version: expectedVersion + 1, was: held?.amount ?? null } };
  },
  async write(tx, { row, id, version, was }, { workspaceId, moveId, recordedAt }) {
    await tx.insert(quota).values({ workspaceId, ...row, id, version, moveId, createdAt: recordedAt });
    return {
      result: { quotaId: id, version },
      values: { before: { amount: was }, after: { amount: row.amount, currency: row.currency } },
      subjects: [id, row.nodeId],
      measures: { period: row.periodKey, version: `v${version}` },
    };
  },
};
