// Keeps the outbox in step with what is accepted, in the accepting move's own transaction.
import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { AcceptedValues, commitment } from '@/db/schema/opportunity';
import { outboxChange } from '@/db/schema/outbox';
import { presentOf } from '@/server/core/drafts/present-of';
import { presentValue } from '@/server/core/drafts/present-value';
import { LIVE_STATES } from '@/server/core/outbox/outbox-state';
import { planOutbox } from '@/server/core/outbox/plan-outbox';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { actorId } from '../actor';
import type { MoveTx, Scope } from '../definition';

/** @param row as it was before `accepted`. */
export async function writeOutbox(
  tx: MoveTx,
  row: typeof commitment.$inferSelect,
  accepted: AcceptedValues,
  scope: Scope,
): Promise<void> {
  const { workspaceId, moveId, now, actor } = scope;
  const { opportunityId } = row;
  const [was, is] = [presentOf(row), presentOf({ ...row, accepted })];
  const live = await tx
    .select()
    .from(outboxChange)
    .where(and(eq(outboxChange.opportunityId, opportunityId), inArray(outboxChange.state, [...LIVE_STATES])));
  const plan = planOutbox(
    COMMITMENT_FIELDS.map((field) => ({
      field,
      source: presentValue(row, field),
      was: presentValue(was, field),
      is: presentValue(is, field),
    })),
    live.map(({ state, ...change }) => ({ ...change, isExported: state === 'exported' })),
  );
  if (plan.withdraw.length > 0)
    await tx
      .update(outboxChange)
      .set({ state: 'withdrawn', settledAt: now })
      .where(and(eq(outboxChange.workspaceId, workspaceId), inArray(outboxChange.id, plan.withdraw)));
  if (plan.add.length > 0)
    await tx.insert(outboxChange).values(
      plan.add.map((change) => ({
        ...change,
        workspaceId,
        id: uuidv7(),
        opportunityId,
        state: 'waiting' as const,
        acceptedAt: now,
        actorId: actorId(actor),
        moveId,
      })),
    );
}
