// Builds the evidence summaries of some deals in one pass a table; refuses nothing and decides nothing.
import { and, eq, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { fact, factLink, signal } from '@/db/schema/fact';
import { lineage } from '@/db/schema/lineage';
import {
  type AcceptedValues,
  commitment,
  commitmentEntry,
  opportunity,
  opportunityLine,
} from '@/db/schema/opportunity';
import { itemRuling } from '@/db/schema/ruling';
import { seat } from '@/db/schema/seat';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { followContactMerges } from '@/server/core/facts/follow-contact-merges';
import type { ObservedChange } from '@/server/core/flags/derive-not-gated';
import { draftsSeen } from '@/server/moves/loads/drafts-seen';
import { readContactMerges } from '@/server/reads/contact-merges';
import { byDeal } from './by-deal';
import { followLineage } from './follow-lineage';
import { isOneOf } from './is-one-of';
import { type LoadedPredecessor, loadPredecessors } from './load-predecessors';
import { observedLater } from './observed-later';
import { readPlain } from './plain-rows';
import {
  type CommitmentRow,
  ENTRY_COLUMNS,
  LINKED_FACT_COLUMNS,
  SIGNAL_COLUMNS,
  type SignalRow,
  summaryOf,
} from './summary-of';

export type LoadedDeal = {
  summary: DealSummary;
  /** What the source says and what was accepted, unmerged. */
  row: CommitmentRow;
  accepted: AcceptedValues;
  version: number;
  /** Where its drafts stood, to tell whether one was decided since. */
  draftsSeen: string;
  /** Deals that it follows, proposed ones too. */
  predecessors: readonly LoadedPredecessor[];
  /** A complete export of its source no longer shows it, or it was merged into another. */
  hasVanished: boolean;
  /** What the source changed after the deal was first seen here. */
  observedLater: ObservedChange[];
  names: { deal: string; account: string | null; owner: string | null };
};

const NOTHING_SEEN: ReadonlyMap<string, string> = new Map();

/**
 * @param ids deals to load; each one's commitment row is locked until the transaction ends, so that no decision slips between.
 * @param knownAt records learnt later do not count.
 * @param mode 'read only' locks nothing: for a transaction that writes nothing and sees one moment.
 */
export async function loadSummaries(
  tx: Tx,
  ids: readonly string[],
  knownAt: Date,
  mode: 'to write' | 'read only' = 'to write',
): Promise<LoadedDeal[]> {
  const wanted = [...ids].sort();
  if (wanted.length === 0) return [];
  const promised = tx
    .select()
    .from(commitment)
    .where(isOneOf(commitment.opportunityId, wanted))
    .orderBy(commitment.opportunityId);
  const commitments = await (mode === 'to write' ? promised.for('update') : promised);
  const dealsQuery = tx
    .select({ deal: opportunity, accountName: account.name, ownerName: seat.name })
    .from(opportunity)
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .leftJoin(seat, eq(seat.id, opportunity.ownerSeatId))
    .where(isOneOf(opportunity.id, wanted));
  const isKnown = and(
    isOneOf(commitmentEntry.opportunityId, wanted),
    lte(commitmentEntry.recordedAt, knownAt),
  );
  const counts = and(
    isOneOf(factLink.opportunityId, wanted),
    ne(factLink.how, 'candidate'),
    isNull(fact.supersededById),
    isNull(fact.erasedByMoveId),
    lte(fact.recordedAt, knownAt),
  );
  const rulingsQuery = tx
    .select()
    .from(itemRuling)
    .where(
      and(
        isOneOf(itemRuling.opportunityId, wanted),
        isNull(itemRuling.undoneByMoveId),
        // A waiver somebody only asked for waives nothing.
        or(ne(itemRuling.kind, 'waived'), isNotNull(itemRuling.approvedBySeatId)),
        lte(itemRuling.recordedAt, knownAt),
      ),
    )
    .orderBy(itemRuling.at, itemRuling.id);
  const linesQuery = tx
    .select({
      opportunityId: opportunityLine.opportunityId,
      count: sql<number>`count(*)::int`,
      total: sql<string | null>`sum(${opportunityLine.total})::text`,
    })
    .from(opportunityLine)
    .where(isOneOf(opportunityLine.opportunityId, wanted))
    .groupBy(opportunityLine.opportunityId);
  const lineagesQuery = tx
    .select()
    .from(lineage)
    .where(and(isOneOf(lineage.opportunityId, wanted), eq(lineage.isConfirmed, 1)));

  // The locks are held: the rest is asked together.
  const before = await loadPredecessors(tx, wanted);
  // By the facts that count, which are known then: joining them again costs as much as reading them.
  const factsAndSignals = readPlain(
    tx,
    LINKED_FACT_COLUMNS,
    sql`from ${factLink} join ${fact} on ${eq(fact.id, factLink.factId)} where ${counts}
      order by ${fact.occurredAt}, ${fact.id}`,
  ).then(async (facts) => ({ facts, signals: await loadSignals(tx, facts, knownAt) }));
  const historyQuery = readPlain(
    tx,
    ENTRY_COLUMNS,
    sql`from ${commitmentEntry} where ${isKnown} order by ${commitmentEntry.at}, ${commitmentEntry.id}`,
  );
  const [deals, seen, history, { facts, signals }, rulings, lines, lineages, merges] = await Promise.all([
    dealsQuery,
    mode === 'to write' ? draftsSeen(tx, wanted) : NOTHING_SEEN,
    historyQuery,
    factsAndSignals,
    rulingsQuery,
    linesQuery,
    lineagesQuery,
    readContactMerges(tx),
  ]);
  const ofSurvivors =
    merges.size === 0
      ? facts
      : facts.map((row) => ({
          ...row,
          participants: [...followContactMerges(row.participants, merges)],
        }));
  const of = {
    commitment: new Map(commitments.map((row) => [row.opportunityId, row])),
    history: byDeal(history),
    facts: byDeal(ofSurvivors),
    signals,
    rulings: byDeal(rulings),
    lines: new Map(lines.map((row) => [row.opportunityId, row])),
    lineages: byDeal(lineages),
  };
  return deals
    .sort((a, b) => (a.deal.id < b.deal.id ? -1 : 1))
    .flatMap(({ deal, accountName, ownerName }) => {
      const row = of.commitment.get(deal.id);
      if (!row) return [];
      const predecessors = before.get(deal.id) ?? [];
      const summary = followLineage(
        predecessors,
        summaryOf({
          deal,
          row,
          history: of.history.get(deal.id) ?? [],
          facts: of.facts.get(deal.id) ?? [],
          signals: of.signals.get(deal.id) ?? [],
          rulings: of.rulings.get(deal.id) ?? [],
          lines: of.lines.get(deal.id),
          lineage: of.lineages.get(deal.id) ?? [],
        }),
      );
      return [
        {
          summary,
          row,
          accepted: row.accepted,
          version: row.version,
          draftsSeen: seen.get(deal.id) ?? '',
          predecessors,
          hasVanished: deal.vanishedImportId !== null || isMerged(of.lineages.get(deal.id) ?? []),
          observedLater: observedLater(of.history.get(deal.id) ?? [], deal.firstSeenAt),
          names: { deal: deal.name, account: accountName, owner: ownerName },
        },
      ];
    });
}

/** @returns the signals of each deal's facts in order of time; a fact of two deals speaks for both. */
async function loadSignals(
  tx: Tx,
  facts: readonly { opportunityId: string; id: string }[],
  knownAt: Date,
): Promise<Map<string, SignalRow[]>> {
  const dealsOf = new Map<string, string[]>();
  for (const { opportunityId, id } of facts) {
    const deals = dealsOf.get(id);
    if (deals) deals.push(opportunityId);
    else dealsOf.set(id, [opportunityId]);
  }
  if (dealsOf.size === 0) return new Map();
  const isTheirs = and(isOneOf(signal.factId, [...dealsOf.keys()]), lte(signal.recordedAt, knownAt));
  const signals = await readPlain(
    tx,
    SIGNAL_COLUMNS,
    sql`from ${signal} where ${isTheirs} order by ${signal.at}, ${signal.id}`,
  );
  const found = new Map<string, SignalRow[]>();
  for (const row of signals)
    for (const opportunityId of dealsOf.get(row.factId) ?? []) {
      const held = found.get(opportunityId);
      if (held) held.push(row);
      else found.set(opportunityId, [row]);
    }
  return found;
}

const isMerged = (links: readonly (typeof lineage.$inferSelect)[]): boolean =>
  links.some(({ kind }) => kind === 'merged_into');
