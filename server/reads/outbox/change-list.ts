// The changes on their way to the CRM that a seat may see, and what became of the latest ones.
import { and, asc, desc, eq, gte, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { outboxChange } from '@/db/schema/outbox';
import { source } from '@/db/schema/source';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { addWorkingDays } from '@/server/core/calendar/working-days';
import { isFormulaLike } from '@/server/core/outbox/formula-like';
import {
  LIVE_STATES,
  type OutboxState,
  TAKEN_OVER_WITHIN_WORKING_DAYS,
} from '@/server/core/outbox/outbox-state';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import type { Actor } from '@/server/moves/actor';
import { readSeatNames } from '../approvals/seat-names';
import { isVisible, loadSight } from '../sight';

export type ChangeLine = {
  id: string;
  opportunityId: string;
  dealName: string;
  /** The record's id in its source. */
  externalId: string;
  sourceId: string;
  sourceName: string;
  sourceKind: string;
  currency: string;
  field: CommitmentField;
  oldValue: string | null;
  newValue: string | null;
  isCounter: boolean;
  state: OutboxState;
  acceptedAt: string;
  by: string;
  exportedAt: string | null;
  settledAt: string | null;
  sourceValue: string | null;
  /** No import confirmed it within ten working days. */
  isLate: boolean;
  /** Why it is in no file: it is to be entered by hand. */
  byHand: 'formula_like' | 'cleared' | null;
};

/** Settled ones are told for this long. */
const TOLD_FOR_DAYS = 30;
const MOST = 5_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export type Reader = { actor: Actor; today: string; timeZone: string };

export async function readChanges(tx: Tx, reader: Reader): Promise<ChangeLine[]> {
  const since = new Date(`${addDays(reader.today, -TOLD_FOR_DAYS)}T00:00:00Z`);
  const recent = and(notInArray(outboxChange.state, [...LIVE_STATES]), gte(outboxChange.settledAt, since));
  return readChangesWhere(tx, reader, or(inArray(outboxChange.state, [...LIVE_STATES]), recent));
}

/** Those that one export handed out, whatever became of them. */
export function readExport(tx: Tx, reader: Reader, exportMoveId: string): Promise<ChangeLine[]> {
  return readChangesWhere(tx, reader, eq(outboxChange.exportMoveId, exportMoveId));
}

async function readChangesWhere(tx: Tx, reader: Reader, where: SQL | undefined): Promise<ChangeLine[]> {
  const { actor, today, timeZone } = reader;
  const sight = await loadSight(tx, actor, today);
  const rows = await tx
    .select({ change: outboxChange, deal: opportunity, source, currency: commitment.currency })
    .from(outboxChange)
    .innerJoin(opportunity, eq(opportunity.id, outboxChange.opportunityId))
    .innerJoin(commitment, eq(commitment.opportunityId, outboxChange.opportunityId))
    .innerJoin(source, eq(source.id, opportunity.sourceId))
    .where(
      and(
        where,
        isNull(opportunity.vanishedImportId),
        isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
      ),
    )
    .orderBy(desc(outboxChange.acceptedAt), asc(outboxChange.id))
    .limit(MOST);
  const names = await readSeatNames(
    tx,
    rows.flatMap(({ change }) => (UUID.test(change.actorId) ? [change.actorId] : [])),
  );
  return rows.map(({ change, deal, source: from, currency }) => {
    const isLive = change.state === 'waiting' || change.state === 'exported';
    const dueOn = addWorkingDays(
      dayIn(change.acceptedAt.toISOString(), timeZone),
      TAKEN_OVER_WITHIN_WORKING_DAYS,
    );
    return {
      id: change.id,
      opportunityId: deal.id,
      dealName: deal.name,
      externalId: deal.externalId,
      sourceId: from.id,
      sourceName: from.name,
      sourceKind: from.kind,
      currency,
      field: change.field,
      oldValue: change.oldValue,
      newValue: change.newValue,
      isCounter: change.isCounter,
      state: change.state,
      acceptedAt: change.acceptedAt.toISOString(),
      by: names.get(change.actorId) ?? change.actorId,
      exportedAt: change.exportedAt?.toISOString() ?? null,
      settledAt: change.settledAt?.toISOString() ?? null,
      sourceValue: change.sourceValue,
      isLate: isLive && dueOn <= today,
      byHand:
        change.newValue === null
          ? ('cleared' as const)
          : isFormulaLike(change.newValue) || isFormulaLike(deal.externalId)
            ? ('formula_like' as const)
            : null,
    };
  });
}
