// What the counts of a refused change stand for, by name: the items under a commit, and what a stage's gate still misses.
import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { readDealGate } from '@/server/reads/deal-gate';
import type { WhatIfQuestion } from '../what-if';

/** Labels by the count that they make up, as a policy's context names it. */
export type NamedGaps = Partial<Record<string, readonly string[]>>;

export async function namedGaps(
  tx: Tx,
  { workspaceId, actor, move, opportunityId, values, now }: WhatIfQuestion,
): Promise<NamedGaps> {
  if (move !== 'commitment.change' || !opportunityId) return {};
  if (values.field === 'category') {
    const gaps = await tx
      .select({ key: itemState.itemKey })
      .from(itemState)
      .where(
        and(
          eq(itemState.opportunityId, opportunityId),
          itemState.isBlocking,
          notInArray(itemState.state, ['met', 'waived']),
        ),
      )
      .orderBy(asc(itemState.itemKey));
    return { blockingGaps: gaps.map(({ key }) => ITEM_LABELS[key]) };
  }
  if (values.field !== 'stage' || values.value === null) return {};
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!held) return {};
  const wall = held.clockKind === 'fixed' && held.clockAt ? held.clockAt : now;
  const asker = { actor, today: dayIn(wall.toISOString(), held.timeZone), workspace: { id: workspaceId } };
  const gate = await readDealGate(tx, asker, opportunityId, values.value);
  return {
    unmetForPhase: gate?.fields.filter(({ isMet }) => !isMet).map(({ label }) => label),
    evidenceGapsForPhase: gate?.itemsOpen.map((key) => ITEM_LABELS[key]),
  };
}
