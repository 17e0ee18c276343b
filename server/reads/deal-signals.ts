// The signals of a deal's records, the newest first.
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { fact, factLink, signal } from '@/db/schema/fact';

/**
 * By the records' ids, which are put together first: joined, and with statistics older than an import, the database read every
 * signal of the workspace once for each of its records, for minutes.
 */
export function dealSignals(tx: Tx, opportunityId: string) {
  const records = and(
    eq(factLink.opportunityId, opportunityId),
    isNull(fact.erasedByMoveId),
    isNull(fact.supersededById),
  );
  return tx
    .select({ signal })
    .from(signal)
    .where(
      sql`${signal.factId} = any(array(select ${factLink.factId} from ${factLink}
        join ${fact} on ${eq(fact.id, factLink.factId)} where ${records}))`,
    )
    .orderBy(desc(signal.at), asc(signal.id));
}
