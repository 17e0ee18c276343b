// The draft opportunities that a seat may see, by their owners, and where each stands; they are deals in no sense and in no total.
import { and, asc, desc, eq, gte, inArray, notInArray, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { opportunity } from '@/db/schema/opportunity';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { isNotTakenOver, LIVE_DRAFT_STATES } from '@/server/core/opportunity-draft/draft-state';
import { isFormulaLike } from '@/server/core/outbox/formula-like';
import { readSeatNames } from '../approvals/seat-names';
import type { Reader } from '../outbox/change-list';
import { isVisible, loadSight, ownerIsVisible } from '../sight';

export type OpportunityDraftLine = Awaited<ReturnType<typeof readOpportunityDrafts>>[number];

/** Settled ones are told for this long. */
const TOLD_FOR_DAYS = 30;
const MOST = 2_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Newest first. @param isOwn only those of this seat. */
export function readOpportunityDrafts(tx: Tx, reader: Reader, { isOwn }: { isOwn: boolean }) {
  const since = new Date(`${addDays(reader.today, -TOLD_FOR_DAYS)}T00:00:00Z`);
  const states = [...LIVE_DRAFT_STATES];
  const recent = and(notInArray(draftOpportunity.state, states), gte(draftOpportunity.settledAt, since));
  const { actor } = reader;
  const own = isOwn && actor.kind === 'person' ? eq(draftOpportunity.ownerSeatId, actor.seatId) : undefined;
  return readWhere(tx, reader, and(own, or(inArray(draftOpportunity.state, states), recent)));
}

/** Those that one export handed out, whatever became of them. */
export function readExportedDrafts(tx: Tx, reader: Reader, exportMoveId: string) {
  return readWhere(tx, reader, eq(draftOpportunity.exportMoveId, exportMoveId));
}

async function readWhere(tx: Tx, { actor, today, timeZone }: Reader, where: SQL | undefined) {
  const sight = await loadSight(tx, actor, today);
  const rows = await tx
    .select({ draft: draftOpportunity, accountExternalId: account.externalId })
    .from(draftOpportunity)
    .leftJoin(account, eq(account.id, draftOpportunity.accountId))
    .where(and(where, ownerIsVisible(sight, draftOpportunity.ownerSeatId)))
    .orderBy(desc(draftOpportunity.createdAt), asc(draftOpportunity.id))
    .limit(MOST);
  const names = await readSeatNames(
    tx,
    rows.flatMap(({ draft }) => [draft.ownerSeatId, ...(UUID.test(draft.actorId) ? [draft.actorId] : [])]),
  );
  const deals = await seenDeals(
    tx,
    rows.flatMap(({ draft }) => draft.takenOverById ?? []),
    isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
  );
  return rows.map(({ draft, accountExternalId }) => {
    const exportedOn = draft.exportedAt && dayIn(draft.exportedAt.toISOString(), timeZone);
    const isMissed = draft.missedImportId !== null;
    const texts = [draft.name, draft.accountName, draft.nextStep, accountExternalId ?? ''];
    return {
      id: draft.id,
      ownerSeatId: draft.ownerSeatId,
      ownerName: names.get(draft.ownerSeatId) ?? '',
      accountName: draft.accountName,
      isNewAccount: draft.accountId === null,
      /** The account's id in its source. */
      accountExternalId,
      name: draft.name,
      dealType: draft.dealType,
      amount: draft.amount,
      currency: draft.currency,
      closesOn: draft.closesOn,
      nextStep: draft.nextStep,
      reason: draft.reason,
      state: draft.state,
      rule: draft.rule,
      factCount: draft.factIds.length,
      by: names.get(draft.actorId) ?? draft.actorId,
      isMine: actor.kind === 'person' && [draft.ownerSeatId, draft.actorId].includes(actor.seatId),
      createdAt: draft.createdAt.toISOString(),
      exportedAt: draft.exportedAt?.toISOString() ?? null,
      settledAt: draft.settledAt?.toISOString() ?? null,
      /** Null where it is not this seat's to see. */
      takenOverById: draft.takenOverById && deals.has(draft.takenOverById) ? draft.takenOverById : null,
      isNotTakenOver: isNotTakenOver(draft.state, { isMissed, exportedOn }, today),
      /** Why it is in no file: it is to be entered by hand. */
      byHand: texts.some(isFormulaLike) ? ('formula_like' as const) : null,
    };
  });
}

async function seenDeals(tx: Tx, ids: readonly string[], seen: SQL | undefined): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(and(inArray(opportunity.id, [...ids]), seen));
  return new Set(rows.map(({ id }) => id));
}
