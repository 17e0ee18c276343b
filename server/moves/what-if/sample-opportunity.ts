// A plausible new opportunity for a what-if: a person's own, or an agent's for somebody who sells, citing a record that is there.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { fact } from '@/db/schema/fact';
import { seat } from '@/db/schema/seat';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import type { Actor } from '../actor';

type Asked = { workspaceId: string; actor: Actor; now: Date };

/** Null where an agent would have nobody to draft it for, or nothing to cite. */
export async function sampleOpportunity({ workspaceId, actor, now }: Asked) {
  const typed = {
    accountName: 'A new account',
    name: 'Another opportunity',
    dealType: 'new',
    amount: '1000',
    currency: 'EUR',
    closesOn: addDays(now.toISOString().slice(0, 10), 365),
    nextStep: 'Call',
    reason: 'To see whether it would pass.',
  };
  if (actor.kind === 'person') return typed;
  return withWorkspace(workspaceId, async (tx) => {
    const [owner] = await tx
      .select({ id: seat.id })
      .from(seat)
      .where(and(eq(seat.isActive, true), inArray(seat.role, ['rep', 'manager', 'leader'])))
      .orderBy(asc(seat.id))
      .limit(1);
    const [cited] = await tx.select({ id: fact.id }).from(fact).where(isNull(fact.erasedByMoveId)).limit(1);
    if (!owner || !cited) return null;
    return { ...typed, ownerSeatId: owner.id, factIds: [cited.id], rule: 'what_if@1' };
  });
}
