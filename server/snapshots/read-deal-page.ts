// Reads the next few hundred deals of a freeze with their state on both bases, in the order of their ids.
import { eq, gt, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { dealState } from '@/db/schema/derived';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import type { SnapshotBasis } from '@/server/core/snapshots/snapshot-request';

/** Deals a batch: what a freeze holds in memory at once. */
const BATCH = 500;
const other = alias(dealState, 'other_basis');

const DEAL = {
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
};
const PROMISE = {
  categoryMadeBy: commitment.categoryMadeBy,
  highestPhase: commitment.highestPhase,
  probability: commitment.probability,
};
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
const OTHER = {
  category: other.category,
  converted: other.converted,
  closesOn: other.closesOn,
  amount: other.amount,
  currency: other.currency,
};

type Of<Columns extends Record<string, PgColumn>> = {
  [K in keyof Columns]: Columns[K]['_']['notNull'] extends true
    ? Columns[K]['_']['data']
    : Columns[K]['_']['data'] | null;
};
export type ReadDeal = {
  deal: Of<typeof DEAL>;
  accountName: string | null;
  ownerName: string | null;
  promise: Of<typeof PROMISE> & {
    /** By field: what was accepted here and waits for the source. */
    accepted: Readonly<Partial<Record<string, { value: string | null }>>>;
  };
  state: Of<typeof STATE> | null;
  /** On the other basis, where anything accepted waits for the source. */
  other: Of<typeof OTHER> | null;
};

/** Numbers with a fraction stay texts: JSON's own would lose a digit or a last zero. */
const written = (column: PgColumn) =>
  column.getSQLType().startsWith('numeric') ? sql`${column}::text` : sql`${column}`;
const COLUMNS = [DEAL, PROMISE, STATE, OTHER].flatMap((columns) => Object.values(columns));
const VALUES = sql.join(COLUMNS.map(written), sql`, `);

/** @param after the last deal of the page before. A deal that was never evaluated has no `state`. */
export async function readDealPage(tx: Tx, basis: SnapshotBasis, after: string): Promise<ReadDeal[]> {
  const [page] = await tx.execute<{ deals: string | null }>(dealPage(basis, after));
  const deals: unknown[][] = JSON.parse(page?.deals ?? '[]');
  return deals.map(dealOf);
}

/**
 * One JSON array of one a deal: taking fifty values through their columns would cost as much as all else of a line. Where a page
 * begins is said of each table: a merge of them would read all before it again, page by page.
 */
export function dealPage(basis: SnapshotBasis, after: string): SQL {
  const opposite = basis === 'source' ? 'accepted' : 'source';
  return sql`
    select '[' || string_agg(deal, ',' order by id) || ']' as deals from (
    select ${opportunity.id} as id, json_build_array(${account.name}, ${seat.name}, ${commitment.accepted}, ${VALUES})::text as deal
    from ${opportunity}
    join ${commitment} on ${eq(commitment.opportunityId, opportunity.id)} and ${gt(commitment.opportunityId, after)}
    left join ${dealState} on ${eq(dealState.opportunityId, opportunity.id)} and ${dealState.basis} in ('both', ${basis})
      and ${gt(dealState.opportunityId, after)}
    left join ${dealState} other_basis on ${eq(other.opportunityId, opportunity.id)} and ${eq(other.basis, opposite)}
      and ${gt(other.opportunityId, after)}
    left join ${account} on ${eq(account.id, opportunity.accountId)}
    left join ${seat} on ${eq(seat.id, opportunity.ownerSeatId)}
    where ${gt(opportunity.id, after)}
    order by ${opportunity.id}
    limit ${BATCH}) page`;
}

function dealOf([accountName, ownerName, accepted, ...values]: unknown[]): ReadDeal {
  let at = 0;
  const take = <Columns extends Record<string, PgColumn>>(columns: Columns): Of<Columns> => {
    const part: Record<string, unknown> = {};
    for (const name in columns) part[name] = values[at++];
    return part as Of<Columns>;
  };
  const deal = take(DEAL);
  const promise = { ...take(PROMISE), accepted: accepted as ReadDeal['promise']['accepted'] };
  const state = take(STATE);
  const opposite = take(OTHER);
  return {
    deal,
    accountName: accountName as string | null,
    ownerName: ownerName as string | null,
    promise,
    // Of a row that was not there every value is null.
    state: state.outcome === null ? null : state,
    other: opposite.category === null ? null : opposite,
  };
}
