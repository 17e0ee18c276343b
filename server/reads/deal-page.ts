// Everything one deal's page shows: checklist on top, facts, signals and commitments apart, flags, drafts and history.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { dealState, flag, itemState } from '@/db/schema/derived';
import { commitment, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { seat as seatTable } from '@/db/schema/seat';
import { importRun, source } from '@/db/schema/source';
import type { Seated } from '@/server/auth/seated';
import { currenciesAround } from '@/server/core/evidence/currencies-around';
import { findDisagreements } from '@/server/core/lineage/find-disagreements';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { SIGNAL_LABELS } from '@/server/core/vocabulary/signal-kind';
import { readDraftsOfDeal } from './deal-drafts';
import { readDealFacts } from './deal-facts';
import { dealSignals } from './deal-signals';
import { recordLink } from './record-link';
import { loadSight, sees } from './sight';

/** A source may hand over an owner that has no seat; its id is then shown as it is. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Null when there is no such deal or it is not this seat's to see: both answer alike.
 * `isDue` where time has ended a stored state: then the deal is to be evaluated and read again.
 */
export async function readDealPage(tx: Tx, seat: Seated, opportunityId: string) {
  const heldQuery = tx
    .select({
      deal: opportunity,
      row: commitment,
      accountName: account.name,
      ownerName: seatTable.name,
      source,
    })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .innerJoin(source, eq(source.id, opportunity.sourceId))
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .leftJoin(seatTable, eq(seatTable.id, opportunity.ownerSeatId))
    .where(eq(opportunity.id, opportunityId));
  const statesQuery = tx.select().from(dealState).where(eq(dealState.opportunityId, opportunityId));
  const itemsQuery = tx.select().from(itemState).where(eq(itemState.opportunityId, opportunityId));
  const signalsQuery = dealSignals(tx, opportunityId);
  const flagsQuery = tx
    .select()
    .from(flag)
    .where(eq(flag.opportunityId, opportunityId))
    .orderBy(asc(flag.state), desc(flag.firstSeenAt), asc(flag.rule));
  const responsesQuery = tx
    .select({ response: flagResponse, by: seatTable.name })
    .from(flagResponse)
    .leftJoin(seatTable, eq(seatTable.id, flagResponse.seatId))
    .where(and(eq(flagResponse.opportunityId, opportunityId), isNull(flagResponse.undoneByMoveId)))
    .orderBy(desc(flagResponse.at), desc(flagResponse.id));
  const rulingsQuery = tx
    .select({ ruling: itemRuling, by: seatTable.name })
    .from(itemRuling)
    .leftJoin(seatTable, eq(seatTable.id, itemRuling.seatId))
    .where(and(eq(itemRuling.opportunityId, opportunityId), isNull(itemRuling.undoneByMoveId)))
    .orderBy(desc(itemRuling.at), desc(itemRuling.id));
  const historyQuery = tx
    .select({ entry: commitmentEntry, by: seatTable.name, asOf: importRun.asOf })
    .from(commitmentEntry)
    .leftJoin(importRun, eq(importRun.id, commitmentEntry.importId))
    .leftJoin(seatTable, eq(seatTable.id, commitmentEntry.seatId))
    .where(eq(commitmentEntry.opportunityId, opportunityId))
    .orderBy(desc(commitmentEntry.at), desc(commitmentEntry.id))
    .limit(300);
  // Asked together: one round trip, not one a question.
  const [sight, [held], states, items, signals, flags, responses, rulings, history, facts, drafts] =
    await Promise.all([
      loadSight(tx, seat.actor, seat.today),
      heldQuery,
      statesQuery,
      itemsQuery,
      signalsQuery,
      flagsQuery,
      responsesQuery,
      rulingsQuery,
      historyQuery,
      readDealFacts(tx, opportunityId),
      readDraftsOfDeal(tx, seat, opportunityId),
    ]);
  if (!held || !sees(sight, held.deal)) return null;
  const { deal, row } = held;
  const shown = states.find((state) => state.basis !== 'source') ?? null;
  const names = await seatNames(tx, [
    ...Object.values(row.accepted).map((value) => value.seatId),
    ...rulings.flatMap(({ ruling }) => (ruling.approvedBySeatId ? [ruling.approvedBySeatId] : [])),
    ...history.flatMap(({ entry }) =>
      entry.field === 'owner' ? [entry.oldValue ?? '', entry.newValue ?? ''].filter(Boolean) : [],
    ),
  ]);
  const told = history.map(({ entry }) => ({ ...entry, at: entry.at.toISOString() }));
  const disagreeing = findDisagreements(told);
  const ownerWords = (value: string | null) => (value === null ? null : (names.get(value) ?? value));
  const page = {
    id: deal.id,
    /** The workspace's clock. */
    now: seat.effectiveAt.toISOString(),
    name: deal.name,
    accountName: held.accountName,
    ownerSeatId: deal.ownerSeatId,
    ownerName: held.ownerName,
    isOwn: deal.ownerSeatId === seat.actor.seatId,
    externalId: deal.externalId,
    link: recordLink(held.source.linkTemplate, deal.externalId),
    sourceName: held.source.name,
    dealType: deal.dealType,
    segment: deal.segment,
    outcome: deal.outcome,
    createdOn: deal.createdOn,
    hasVanished: deal.vanishedImportId !== null,
    /** What was accepted or changed is sent back with every decision. */
    version: row.version,
    state: shown && {
      dollarState: shown.dollarState,
      dollarReason: shown.dollarReason,
      templateKey: shown.templateKey,
      templateVersion: shown.templateVersion,
      templateWhy: shown.templateWhy,
      blockingTotal: shown.blockingTotal,
      blockingMet: shown.blockingMet,
      blockingObservable: shown.blockingObservable,
      gaps: shown.gaps,
      phase: shown.phase,
      evaluatedAt: shown.evaluatedAt.toISOString(),
      converted: shown.converted,
    },
    commitments: {
      amount: row.amount,
      currency: row.currency,
      closesOn: row.closesOn,
      closesOnSetAt: row.closesOnSetAt?.toISOString() ?? null,
      category: row.category,
      categoryMadeBy: row.categoryMadeBy,
      stage: row.stage,
      phase: row.phase,
      probability: row.probability,
      nextStep: row.nextStep,
      nextStepOn: row.nextStepOn,
      accepted: Object.entries(row.accepted).map(([field, value]) => ({
        field,
        value: value.value,
        at: value.at,
        by: names.get(value.seatId) ?? null,
      })),
    },
    items: items
      .map((item) => ({
        key: item.itemKey,
        label: ITEM_LABELS[item.itemKey],
        state: item.state,
        isBlocking: item.isBlocking,
        applies: item.applies,
        strength: item.strength,
        freshUntil: item.freshUntil,
        reason: item.reason,
        remedy: item.remedy,
        factIds: item.factIds,
        signalIds: item.signalIds,
        confidence: item.confidence ?? null,
        rule: item.rule,
        isObservable: item.isObservable,
        needsManager: item.needsManager,
        changesAt: item.changesAt?.toISOString() ?? null,
        since: item.since.toISOString(),
      }))
      .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking) || a.key.localeCompare(b.key)),
    facts,
    signals: signals.map(({ signal: said }) => ({
      id: said.id,
      kind: said.kind,
      kindLabel: SIGNAL_LABELS[said.kind],
      extractor: said.extractor,
      factId: said.factId,
      side: said.side,
      strength: said.strength,
      value: said.value,
      at: said.at.toISOString(),
    })),
    flags: flags.map((raised) => {
      const response = responses.find(
        ({ response: one }) => one.rule === raised.rule && one.at >= raised.firstSeenAt,
      );
      return {
        rule: raised.rule,
        version: raised.ruleVersion,
        state: raised.state,
        reason: raised.reason,
        inputs: raised.inputs,
        factIds: raised.factIds,
        clearsWhen: raised.clearsWhen,
        firstSeenAt: raised.firstSeenAt.toISOString(),
        lastEvaluatedAt: raised.lastEvaluatedAt.toISOString(),
        response: response
          ? {
              id: response.response.id,
              kind: response.response.kind,
              reasonCode: response.response.reasonCode,
              note: response.response.note,
              seatId: response.response.seatId,
              by: response.by,
              at: response.response.at.toISOString(),
            }
          : null,
      };
    }),
    rulings: rulings.map(({ ruling, by }) => ({
      id: ruling.id,
      itemKey: ruling.itemKey,
      kind: ruling.kind,
      reasonCode: ruling.reasonCode,
      note: ruling.note,
      until: ruling.until,
      seatId: ruling.seatId,
      approvedBy: ruling.approvedBySeatId ? (names.get(ruling.approvedBySeatId) ?? 'A second person') : null,
      by,
      at: ruling.at.toISOString(),
    })),
    drafts,
    history: history.map(({ entry, by, asOf }) => ({
      id: entry.id,
      field: entry.field,
      oldValue: entry.field === 'owner' ? ownerWords(entry.oldValue) : entry.oldValue,
      newValue: entry.field === 'owner' ? ownerWords(entry.newValue) : entry.newValue,
      /** What an amount stood in before and after it. */
      currencies: currenciesAround(told, row.currency, entry.at.toISOString()),
      at: entry.at.toISOString(),
      recordedAt: entry.recordedAt.toISOString(),
      madeBy: entry.madeBy,
      by,
      reasonCode: entry.reasonCode,
      note: entry.note,
      isNoteGenerated: entry.isNoteGenerated,
      factIds: entry.factIds,
      unmet: entry.unmet,
      isObserved: entry.importId !== null,
      importId: entry.importId,
      /** The as-of of the import that saw it. */
      asOf,
      origin: entry.origin,
      disagrees: disagreeing.has(entry.id),
    })),
  };
  const isDue = states.some(({ changesAt }) => changesAt !== null && changesAt <= seat.effectiveAt);
  return { page, isDue, sight };
}

async function seatNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .where(inArray(seatTable.id, [...new Set(ids.filter((id) => UUID.test(id)))]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
