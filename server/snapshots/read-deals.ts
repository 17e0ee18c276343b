// Reads every deal of a workspace inside a freeze's reading transaction, a batch at a time, with its evidence and open flags.
import { and, asc, eq, gte, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { lineage } from '@/db/schema/lineage';
import type { SnapshotBasis } from '@/server/core/snapshots/snapshot-request';
import { readAhead } from './read-ahead';
import { type ReadDeal, readDealPage } from './read-deal-page';
import { readEvidence } from './read-evidence';
import { readFlags } from './read-flags';

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/**
 * Ascending by the deal's id; a deal that was never evaluated has no `state`. While one batch is worked on, what lies beside
 * the next one is read, and the deals of the one after it.
 */
export async function* readDeals(tx: Tx, basis: SnapshotBasis): AsyncGenerator<DealBatch> {
  let page = readAhead(readDealPage(tx, basis, NOWHERE));
  let next: { deals: ReadDeal[]; beside: () => Promise<Beside> } | null = null;
  do {
    const ready: typeof next = next;
    const deals = await page();
    const [first, last] = [deals[0]?.deal.id, deals.at(-1)?.deal.id];
    next = first && last ? { deals, beside: readAhead(readBeside(tx, first, last)) } : null;
    if (last) page = readAhead(readDealPage(tx, basis, last));
    if (ready) yield { deals: ready.deals, ...(await ready.beside()) };
  } while (next);
}

async function readBeside(tx: Tx, first: string, last: string) {
  const evidenceQuery = readEvidence(tx, first, last);
  const flagsQuery = readFlags(tx, first, last);
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
  const [evidence, flags, lineages] = await Promise.all([evidenceQuery, flagsQuery, lineageQuery]);
  return { evidence, flags, lineages };
}

type Beside = Awaited<ReturnType<typeof readBeside>>;
export type DealBatch = { deals: ReadDeal[] } & Beside;
