// Twenty answers to firmographic suggestions for an admin to look at again, drawn by a digest of their ids.
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentSample } from '@/db/schema/agent';
import { enrichment } from '@/db/schema/enrichment';
import { opportunity } from '@/db/schema/opportunity';
import { source } from '@/db/schema/source';
import { RUNG_3 } from '@/server/core/ladder/judge-climb';
import type { SampledDraft } from './ladder-sample';

/** Those of an earlier sample are left out. */
export async function readEnrichmentSample(tx: Tx): Promise<SampledDraft[]> {
  const sampled = sql`exists (select from ${agentSample} where ${agentSample.workspaceId} = ${enrichment.workspaceId}
    and ${agentSample.decisionIds} ? ${enrichment.id}::text)`;
  const rows = await tx
    .select({ made: enrichment, dealName: opportunity.name, sourceName: source.name })
    .from(enrichment)
    .innerJoin(opportunity, eq(opportunity.id, enrichment.opportunityId))
    .innerJoin(source, eq(source.id, enrichment.sourceId))
    .where(and(isNotNull(enrichment.seatId), isNotNull(enrichment.suggested), sql`not ${sampled}`))
    .orderBy(sql`md5(${enrichment.id}::text)`)
    .limit(RUNG_3.sample);
  return rows.map(({ made, dealName, sourceName }) => ({
    decisionId: made.id,
    opportunityId: made.opportunityId,
    dealName,
    currency: '',
    field: made.field,
    from: made.oldValue,
    to: made.suggested,
    reason: `${sourceName} says so of the account with the same domain.`,
    decidedAs: made.value === null ? 'declined' : made.value === made.suggested ? 'accepted' : 'edited',
    value: made.value,
  }));
}
