// On which rung an agent stands now, from its switch, its grant in force and its rollbacks; moves and screens ask here.
import { and, desc, eq, gte, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentGrant, agentStop, agentWrite } from '@/db/schema/agent';
import { outboxChange } from '@/db/schema/outbox';
import { rollbackItem } from '@/db/schema/rollback';
import { seat } from '@/db/schema/seat';
import { type AgentAction, rungOf } from '@/server/core/ladder/rung';
import { type LadderCase, type RungToday, rungToday } from '@/server/core/ladder/rung-today';
import type { FieldClass } from '@/server/core/vocabulary/commitment-field';
import { countEnrichments } from './count-enrichments';

export const ALL_AGENTS = '*';
export type GrantRow = typeof agentGrant.$inferSelect;

export async function loadStop(tx: Tx, agentId: string): Promise<LadderCase['stop']> {
  const rows = await tx
    .select({ agentId: agentStop.agentId, at: agentStop.at, by: seat.name })
    .from(agentStop)
    .leftJoin(seat, eq(seat.id, agentStop.bySeatId))
    .where(and(inArray(agentStop.agentId, [agentId, ALL_AGENTS]), eq(agentStop.isStopped, true)))
    .orderBy(agentStop.agentId);
  const [held] = rows;
  return held ? { by: held.by, at: held.at.toISOString(), isForAll: held.agentId === ALL_AGENTS } : null;
}

async function loadActiveGrant(
  tx: Tx,
  agentId: string,
  action: AgentAction,
  fieldClass: FieldClass,
): Promise<GrantRow | null> {
  const [held] = await tx
    .select()
    .from(agentGrant)
    .where(
      and(
        eq(agentGrant.agentId, agentId),
        eq(agentGrant.action, action),
        eq(agentGrant.fieldClass, fieldClass),
        eq(agentGrant.state, 'active'),
      ),
    )
    .orderBy(desc(agentGrant.decidedAt))
    .limit(1);
  return held ?? null;
}

/** Writes in a class since a moment, and those rolled back or reversed by an import. */
export async function countWrites(
  tx: Tx,
  agentId: string,
  fieldClass: FieldClass,
  since: Date | null,
): Promise<{ count: number; rollbacks: number; firstAt: Date | null; lastAt: Date | null }> {
  if (fieldClass === 'firmographic') return countEnrichments(tx, agentId, since);
  const isUndone = sql`exists (select from ${rollbackItem} where ${rollbackItem.workspaceId} = ${agentWrite.workspaceId}
    and ${rollbackItem.unitId} = ${agentWrite.id})`;
  const isReversed = sql`exists (select from ${outboxChange} where ${outboxChange.workspaceId} = ${agentWrite.workspaceId}
    and ${outboxChange.moveId} = ${agentWrite.moveId} and ${outboxChange.opportunityId} = ${agentWrite.opportunityId}
    and ${outboxChange.field} = ${agentWrite.field} and ${outboxChange.state} = 'overruled')`;
  const [held] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      rollbacks: sql<number>`(count(*) filter (where ${or(isUndone, isReversed)}))::int`,
      firstAt: sql<string | null>`min(${agentWrite.at})`,
      lastAt: sql<string | null>`max(${agentWrite.at})`,
    })
    .from(agentWrite)
    .where(
      and(
        eq(agentWrite.agentId, agentId),
        eq(agentWrite.fieldClass, fieldClass),
        since === null ? undefined : gte(agentWrite.at, since),
      ),
    );
  const { count = 0, rollbacks = 0, firstAt = null, lastAt = null } = held ?? {};
  const instant = (value: string | null) => (value === null ? null : new Date(value));
  return { count, rollbacks, firstAt: instant(firstAt), lastAt: instant(lastAt) };
}

export type HeldRung = RungToday & { grant: GrantRow | null };

/** @param today the workspace's day. */
export async function loadRung(
  tx: Tx,
  agentId: string,
  action: AgentAction,
  fieldClass: FieldClass,
  today: string,
): Promise<HeldRung> {
  const grant = await loadActiveGrant(tx, agentId, action, fieldClass);
  const rung = grant && rungOf(grant.rung);
  const held = {
    fieldClass,
    stop: await loadStop(tx, agentId),
    grant: grant && rung ? { rung, expiresOn: grant.expiresOn } : null,
    writes: grant ? await countWrites(tx, agentId, fieldClass, grant.decidedAt) : { count: 0, rollbacks: 0 },
    today,
  };
  return { ...rungToday(held), grant };
}
