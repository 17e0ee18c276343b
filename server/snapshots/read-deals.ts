// Reads every deal of a workspace inside a freeze's reading transaction, a batch at a time, with its evidence and open flags.
import { and, asc, eq, gt, gte, lte, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { dealState, flag, itemState } from '@/db/schema/derived';
import { lineage } from '@/db/schema/lineage';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import type { SnapshotBasis } from '@/server/core/snapshots/snapshot-request';
import { readAhead } from './read-ahead';

/** Deals a batch: what a freeze holds in memory at once. */
const BATCH = 1_000;
const other = alias(dealState, 'other_basis');
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Ascending by the deal's id; a deal that was never evaluated has no `state`. The next batch is read while one is worked on. */
export async function* readDeals(tx: Tx, basis: SnapshotBasis): AsyncGenerator<DealBatch> {
  for (let page = readAhead(readPage(tx, basis, NOWHERE)); ; ) {
    const deals = await page();
    const [first, last] = [deals[0]?.deal.id, deals.at(-1)?.deal.id];
    if (!first || !last) return;
    const beside = readBeside(tx, first, last);
    page = readAhead(readPage(tx, basis, last));
    yield { deals, ...(await beside) };
  }
}

function readPage(tx: Tx, basis: SnapshotBasis, after: string): Promise<ReadDeal[]> {
  const opposite = basis === 'source' ? 'accepted' : 'source';
  return tx
    .select({
      deal: {
        id: opportunity.id,
        name: opportunity.name,
        sourceId: opportunity.sourceId,
        externalId: opportunity.externalId,
        accountId: opportunity.accountId,
        ownerSeatId: opportunity.ownerSeatId,
        segment: opportunity.segment,
        dealType: opportunity.dealType,
        createdOn: opportunity.createdOn,
        vanishedImportId: opportunity.vanishedImportId,
      },
      accountName: account.name,
      ownerName: seat.name,
      promise: {
        categoryMadeBy: commitment.categoryMadeBy,
        highestPhase: commitment.highestPhase,
        probability: commitment.probability,
        accepted: commitment.accepted,
      },
      state: STATE,
      other: { category: other.category, converted: other.converted, closesOn: other.closesOn },
    })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .leftJoin(
      dealState,
      and(eq(dealState.opportunityId, opportunity.id), sql`${dealState.basis} in ('both', ${basis})`),
    )
    .leftJoin(other, and(eq(other.opportunityId, opportunity.id), eq(other.basis, opposite)))
    .leftJoin(account, eq(account.id, opportunity.accountId))
    .leftJoin(seat, eq(seat.id, opportunity.ownerSeatId))
    .where(gt(opportunity.id, after))
    .orderBy(asc(opportunity.id))
    .limit(BATCH)
    .execute();
}

const STATE = {
  outcome: dealState.outcome,
  category: dealState.category,
  phase: dealState.phase,
  stage: dealState.stage,
  closesOn: dealState.closesOn,
  amount: dealState.amount,
  currency: dealState.currency,
  converted: dealState.converted,
  rate: dealState.rate,
  rateTable: dealState.rateTable,
  dollarState: dealState.dollarState,
  templateKey: dealState.templateKey,
  templateVersion: dealState.templateVersion,
  blockingTotal: dealState.blockingTotal,
  blockingMet: dealState.blockingMet,
  blockingObservable: dealState.blockingObservable,
  gaps: dealState.gaps,
  openFlags: dealState.openFlags,
  isOverdue: dealState.isOverdue,
  isNotGated: dealState.isNotGated,
};

async function readBeside(tx: Tx, first: string, last: string) {
  const itemsQuery = tx
    .select({
      opportunityId: itemState.opportunityId,
      item: itemState.itemKey,
      state: itemState.state,
      isBlocking: itemState.isBlocking,
      strength: itemState.strength,
      rule: itemState.rule,
      since: itemState.since,
      factIds: itemState.factIds,
      signalIds: itemState.signalIds,
    })
    .from(itemState)
    .where(
      and(
        gte(itemState.opportunityId, first),
        lte(itemState.opportunityId, last),
        eq(itemState.applies, true),
      ),
    )
    .orderBy(asc(itemState.opportunityId), sql`${itemState.itemKey} collate "C"`);
  const flagsQuery = tx
    .select({
      opportunityId: flag.opportunityId,
      rule: flag.rule,
      ruleVersion: flag.ruleVersion,
      state: flag.state,
      firstSeenAt: flag.firstSeenAt,
      factIds: flag.factIds,
    })
    .from(flag)
    .where(and(gte(flag.opportunityId, first), lte(flag.opportunityId, last), ne(flag.state, 'resolved')))
    .orderBy(asc(flag.opportunityId), sql`${flag.rule} collate "C"`);
  const lineageQuery = tx
    .select({
      opportunityId: lineage.opportunityId,
      kind: lineage.kind,
      other: lineage.otherOpportunityId,
    })
    .from(lineage)
    .where(
      and(gte(lineage.opportunityId, first), lte(lineage.opportunityId, last), eq(lineage.isConfirmed, 1)),
    )
    .orderBy(asc(lineage.opportunityId), lineage.kind, lineage.otherOpportunityId);
  const [items, flags, lineages] = await Promise.all([itemsQuery, flagsQuery, lineageQuery]);
  return { items, flags, lineages };
}

type Beside = Awaited<ReturnType<typeof readBeside>>;
export type FrozenItem = Beside['items'][number];
export type FrozenFlag = Beside['flags'][number];
type State = {
  [K in keyof typeof STATE]: (typeof STATE)[K]['_']['notNull'] extends true
    ? (typeof STATE)[K]['_']['data']
    : (typeof STATE)[K]['_']['data'] | null;
};
export type ReadDeal = {
  deal: Pick<
    typeof opportunity.$inferSelect,
    | 'id'
    | 'name'
    | 'sourceId'
    | 'externalId'
    | 'accountId'
    | 'ownerSeatId'
    | 'segment'
    | 'dealType'
    | 'createdOn'
    | 'vanishedImportId'
  >;
  accountName: string | null;
  ownerName: string | null;
  promise: Pick<typeof commitment.$inferSelect, 'categoryMadeBy' | 'highestPhase' | 'probability'> & {
    /** By field: what was accepted here and waits for the source. */
    accepted: Readonly<Partial<Record<string, { value: string | null }>>>;
  };
  state: State | null;
  /** On the other basis, where anything accepted waits for the source. */
  other: Pick<typeof dealState.$inferSelect, 'category' | 'converted' | 'closesOn'> | null;
};
export type DealBatch = { deals: ReadDeal[] } & Beside;
