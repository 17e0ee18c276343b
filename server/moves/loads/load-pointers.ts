// The pointers of a deal that count for it, as rules see them: none that a newer one replaced, that was erased, or that is only suggested.
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { fact, factLink } from '@/db/schema/fact';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { followContactMerges } from '@/server/core/facts/follow-contact-merges';
import { readPlain } from '@/server/evaluate/plain-rows';
import { FACT_COLUMNS, pointerOf } from '@/server/evaluate/summary-of';
import { readContactMerges } from '@/server/reads/contact-merges';

/** In no order. */
export async function loadPointers(tx: Tx, opportunityId: string): Promise<FactPointer[]> {
  const counts = and(
    eq(factLink.opportunityId, opportunityId),
    ne(factLink.how, 'candidate'),
    isNull(fact.supersededById),
    isNull(fact.erasedByMoveId),
  );
  const linked = sql`from ${factLink} join ${fact} on ${eq(fact.id, factLink.factId)} where ${counts}`;
  const [rows, merges] = await Promise.all([readPlain(tx, FACT_COLUMNS, linked), readContactMerges(tx)]);
  return rows.map((row) => ({
    ...pointerOf(row),
    participants: followContactMerges(row.participants, merges),
  }));
}
