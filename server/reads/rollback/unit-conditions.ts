// A rollback's range as SQL conditions, one spelling for every kind of unit; who may see the deal is among them.
import { and, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';
import { move } from '@/db/schema/move';
import { opportunity } from '@/db/schema/opportunity';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import type { RollbackRange } from '@/server/core/rollback/rollback-range';
import { isVisible, type Sight } from '../sight';

export type RangeScope = { range: RollbackRange; timeZone: string; sight: Sight };

/** Time, names and sight; `move` is the one that made the unit. */
export function madeInRange(scope: RangeScope): SQL | undefined {
  return and(
    isVisible(scope.sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
    namedInRange(scope),
  );
}

/** Time and names alone, for what belongs to no deal. */
export function namedInRange({ range, timeZone }: RangeScope): SQL | undefined {
  const { since, until, sinceTime, untilTime, moveIds } = range;
  return and(
    moveIds ? inArray(move.id, moveIds) : undefined,
    since ? gte(move.at, instantOf(since, sinceTime, timeZone)) : undefined,
    until
      ? lt(
          move.at,
          untilTime
            ? instantOf(until, untilTime, timeZone, 60)
            : instantOf(addDays(until, 1), undefined, timeZone),
        )
      : undefined,
  );
}

/** @param andSeconds what a named minute goes on for. */
function instantOf(day: string, time: string | undefined, timeZone: string, andSeconds = 0): Date {
  if (time === undefined) return new Date(startOfDayInstant(day, timeZone));
  const { epochMilliseconds } = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return new Date(epochMilliseconds + andSeconds * 1000);
}

/** Cites a record that the import brought. */
export function restsOn(importId: string, factIds: PgColumn): SQL {
  return sql`exists (select from fact f where f.workspace_id = ${move.workspaceId} and f.import_id = ${importId}::uuid
    and ${factIds} ? f.id::text)`;
}

/** Proposed by the agent: the move that filed the draft is its. */
export function filedBy(agent: string, filingMoveId: PgColumn): SQL {
  return sql`exists (select from move filed where filed.workspace_id = ${move.workspaceId} and filed.id = ${filingMoveId}
    and filed.actor_kind = 'agent' and filed.actor_id = ${agent})`;
}

export const isApplied = inArray(move.outcome, ['applied', 'needs_approval']);
export const ofKind = (kind: string): SQL => eq(move.kind, kind);
