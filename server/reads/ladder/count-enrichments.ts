// What an agent enriched itself and how much of it a person took back or replaced; and what people did with its suggestions.
import { and, asc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { enrichment } from '@/db/schema/enrichment';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { LadderDecision } from '@/server/core/ladder/tally-decisions';

type Count = { count: number; rollbacks: number; firstAt: Date | null; lastAt: Date | null };

/** @param since null: ever */
export async function countEnrichments(tx: Tx, agentId: string, since: Date | null): Promise<Count> {
  const isReplaced = sql`exists (select from ${enrichment} later where later.workspace_id = ${enrichment.workspaceId}
    and later.account_id = ${enrichment.accountId} and later.field = ${enrichment.field} and later.id > ${enrichment.id}
    and later.agent_id is null and later.value is distinct from ${enrichment.value})`;
  const [held] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      rollbacks: sql<number>`(count(*) filter (where ${isReplaced}))::int`,
      firstAt: sql<string | null>`min(${enrichment.at})`,
      lastAt: sql<string | null>`max(${enrichment.at})`,
    })
    .from(enrichment)
    .where(and(eq(enrichment.agentId, agentId), since === null ? undefined : gte(enrichment.at, since)));
  const { count = 0, rollbacks = 0, firstAt = null, lastAt = null } = held ?? {};
  const instant = (value: string | null) => (value === null ? null : new Date(value));
  return { count, rollbacks, firstAt: instant(firstAt), lastAt: instant(lastAt) };
}

/** People's answers to what was suggested: taken as it was, another value, or turned down. */
export async function readEnrichmentDecisions(tx: Tx, timeZone: string): Promise<LadderDecision[]> {
  const rows = await tx
    .select()
    .from(enrichment)
    .where(and(isNotNull(enrichment.seatId), isNotNull(enrichment.suggested)))
    .orderBy(asc(enrichment.id));
  return rows.map(({ seatId, value, suggested, at }) => ({
    kind: value === null ? 'declined' : value === suggested ? 'accepted' : 'edited',
    seatId: seatId ?? '',
    day: dayIn(at.toISOString(), timeZone),
    isUndone: false,
    isReversed: false,
    secondsTaken: null,
  }));
}
