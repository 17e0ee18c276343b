// The deals that some deals follow, with their pasts: pushes, age and highest phase count on across a confirmed link.
import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { lineage } from '@/db/schema/lineage';
import { commitment, commitmentEntry, opportunity } from '@/db/schema/opportunity';
import type { CommitmentEntry } from '@/server/core/evidence/commitment-entry';
import type { Predecessor } from '@/server/core/flags/flag-input';
import type { Phase } from '@/server/core/vocabulary/phase';
import { byDeal } from './by-deal';
import { isOneOf } from './is-one-of';
import { readPlain } from './plain-rows';
import { ENTRY_COLUMNS, entryOf } from './summary-of';

export type LoadedPredecessor = Predecessor & { createdOn: string | null; highestPhase: Phase };

/** A survivor follows what was merged into it; a proposal comes with `isConfirmed` false. */
export async function loadPredecessors(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, LoadedPredecessor[]>> {
  const links = await tx
    .select()
    .from(lineage)
    .where(
      and(
        or(isOneOf(lineage.opportunityId, [...ids]), isOneOf(lineage.otherOpportunityId, [...ids])),
        ne(lineage.state, 'declined'),
        ne(lineage.kind, 'reopened'),
      ),
    );
  const wantedDeals = new Set(ids);
  const pairs = links.flatMap((link) => {
    const [deal, before] =
      link.kind === 'merged_into'
        ? [link.otherOpportunityId, link.opportunityId]
        : [link.opportunityId, link.otherOpportunityId];
    return wantedDeals.has(deal)
      ? [{ deal, before, kind: link.kind, isConfirmed: link.isConfirmed === 1 }]
      : [];
  });
  const found = new Map<string, LoadedPredecessor[]>();
  if (pairs.length === 0) return found;
  const wanted = [...new Set(pairs.map(({ before }) => before))];
  const deals = await tx
    .select({ id: opportunity.id, createdOn: opportunity.createdOn, highestPhase: commitment.highestPhase })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .where(isOneOf(opportunity.id, wanted));
  const history = byDeal(
    await readPlain(
      tx,
      ENTRY_COLUMNS,
      sql`from ${commitmentEntry} where ${isOneOf(commitmentEntry.opportunityId, wanted)}
        order by ${commitmentEntry.at}, ${commitmentEntry.id}`,
    ),
  );
  const known = new Map(deals.map((deal) => [deal.id, deal]));
  for (const { deal, before, kind, isConfirmed } of pairs) {
    const held = known.get(before);
    if (!held) continue;
    const entries: CommitmentEntry[] = (history.get(before) ?? []).map(entryOf);
    const list = found.get(deal) ?? [];
    list.push({
      opportunityId: before,
      kind,
      isConfirmed,
      history: entries,
      createdOn: held.createdOn,
      highestPhase: held.highestPhase,
    });
    found.set(deal, list);
  }
  return found;
}
