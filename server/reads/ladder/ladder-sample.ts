// Twenty decided drafts of an agent for an admin to look at again: drawn by a digest of their ids, so that nobody picks them.
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentSample } from '@/db/schema/agent';
import { decision, draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { commitment, opportunity } from '@/db/schema/opportunity';
import type { FirmographicField } from '@/server/core/firmographic/firmographic-field';
import { RUNG_3 } from '@/server/core/ladder/judge-climb';
import type { DraftField, FieldClass } from '@/server/core/vocabulary/commitment-field';
import { readEnrichmentSample } from './enrichment-sample';
import { fieldsOf } from './load-evidence';

export type SampledDraft = {
  decisionId: string;
  opportunityId: string;
  dealName: string;
  currency: string;
  field: DraftField | FirmographicField;
  from: string | null;
  to: string | null;
  reason: string;
  decidedAs: 'accepted' | 'edited' | 'declined';
  /** What the person took. */
  value: string | null;
};

/** Those of an earlier sample are left out; fewer than twenty where there are no more. */
export async function readSample(tx: Tx, agentId: string, fieldClass: FieldClass): Promise<SampledDraft[]> {
  if (fieldClass === 'firmographic') return readEnrichmentSample(tx);
  const fields = fieldsOf(fieldClass);
  if (fields.length === 0) return [];
  const sampled = sql`exists (select from ${agentSample} where ${agentSample.workspaceId} = ${decision.workspaceId}
    and ${agentSample.decisionIds} ? ${decision.id}::text)`;
  const rows = await tx
    .select({ decision, draft, dealName: opportunity.name, currency: commitment.currency })
    .from(decision)
    .innerJoin(draft, eq(draft.id, decision.draftId))
    .innerJoin(move, eq(move.id, draft.moveId))
    .innerJoin(opportunity, eq(opportunity.id, decision.opportunityId))
    .innerJoin(commitment, eq(commitment.opportunityId, decision.opportunityId))
    .where(
      and(
        eq(move.actorKind, 'agent'),
        eq(move.actorId, agentId),
        inArray(draft.field, fields),
        isNull(decision.undoneByMoveId),
        sql`not ${sampled}`,
      ),
    )
    .orderBy(sql`md5(${decision.id}::text)`)
    .limit(RUNG_3.sample);
  return rows.map(({ decision: made, draft: about, dealName, currency }) => ({
    decisionId: made.id,
    opportunityId: made.opportunityId,
    dealName,
    currency,
    field: about.field,
    from: about.fromValue,
    to: about.toValue,
    reason: about.reason,
    decidedAs: made.kind,
    value: made.value,
  }));
}
