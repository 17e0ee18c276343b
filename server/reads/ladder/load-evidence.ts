// The evidence for and against an agent's climbing in a class of field: decisions, samples, writes.
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentSample } from '@/db/schema/agent';
import { decision, draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { outboxChange } from '@/db/schema/outbox';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { toEpochDay } from '@/server/core/calendar/epoch-day';
import type { ClimbEvidence } from '@/server/core/ladder/judge-climb';
import { type LadderDecision, tallyDecisions } from '@/server/core/ladder/tally-decisions';
import { DRAFT_FIELD_CLASS, DRAFT_FIELDS, type FieldClass } from '@/server/core/vocabulary/commitment-field';
import { readEnrichmentDecisions } from './count-enrichments';
import { countWrites } from './load-rung';
import { readMessageDecisions } from './message-decisions';

const daysApart = (from: string, to: string): number => toEpochDay(to) - toEpochDay(from);

export async function loadEvidence(
  tx: Tx,
  agentId: string,
  fieldClass: FieldClass,
  timeZone: string,
): Promise<ClimbEvidence> {
  const decisions =
    fieldClass === 'firmographic'
      ? await readEnrichmentDecisions(tx, timeZone)
      : fieldClass === 'communication'
        ? await readMessageDecisions(tx, agentId, timeZone)
        : await loadDecisions(tx, agentId, fieldClass, timeZone);
  const [sample] = await tx
    .select()
    .from(agentSample)
    .where(and(eq(agentSample.agentId, agentId), eq(agentSample.fieldClass, fieldClass)))
    .orderBy(desc(agentSample.at), desc(agentSample.id))
    .limit(1);
  const { count, rollbacks, firstAt, lastAt } = await countWrites(tx, agentId, fieldClass, null);
  const dayOf = (at: Date) => dayIn(at.toISOString(), timeZone);
  return {
    decisions: tallyDecisions(decisions, daysApart),
    sample: sample ? { right: sample.right, of: sample.of, on: dayOf(sample.at) } : null,
    writes: {
      count,
      rollbacks,
      days: firstAt && lastAt ? daysApart(dayOf(firstAt), dayOf(lastAt)) + 1 : 0,
    },
  };
}

export function fieldsOf(fieldClass: FieldClass) {
  return DRAFT_FIELDS.filter((field) => DRAFT_FIELD_CLASS[field] === fieldClass);
}

async function loadDecisions(
  tx: Tx,
  agentId: string,
  fieldClass: FieldClass,
  timeZone: string,
): Promise<LadderDecision[]> {
  const fields = fieldsOf(fieldClass);
  if (fields.length === 0) return [];
  // Wall time: how long a person took is not a matter of the workspace's clock.
  const made = tx.$with('made').as(
    tx
      .select({
        id: decision.id,
        seconds: sql<number | null>`extract(epoch from ${move.at} - lag(${move.at}) over (partition by
          ${decision.seatId} order by ${move.at}, ${decision.id}))::float8`.as('seconds'),
      })
      .from(decision)
      .innerJoin(move, eq(move.id, decision.moveId)),
  );
  const rows = await tx
    .with(made)
    .select({
      kind: decision.kind,
      seatId: decision.seatId,
      at: decision.at,
      undone: decision.undoneByMoveId,
      seconds: made.seconds,
      isReversed: sql<boolean>`exists (select from ${outboxChange} where ${outboxChange.workspaceId} = ${decision.workspaceId}
        and ${outboxChange.moveId} = ${decision.moveId} and ${outboxChange.state} = 'overruled')`,
    })
    .from(decision)
    .innerJoin(made, eq(made.id, decision.id))
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .innerJoin(move, eq(move.id, draft.moveId))
    .where(and(eq(move.actorKind, 'agent'), eq(move.actorId, agentId), inArray(draft.field, fields)))
    .orderBy(decision.id);
  return rows.map(({ kind, seatId, at, undone, seconds, isReversed }) => ({
    kind,
    seatId,
    day: dayIn(at.toISOString(), timeZone),
    isUndone: undone !== null,
    isReversed,
    secondsTaken: seconds,
  }));
}
