// Whether time has ended a deal's stored states.
import { and, eq, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';

export async function readDueDeal(tx: Tx, opportunityId: string, effectiveAt: Date): Promise<boolean> {
  const [due] = await tx
    .select({ id: dealState.opportunityId })
    .from(dealState)
    .where(and(eq(dealState.opportunityId, opportunityId), lte(dealState.changesAt, effectiveAt)));
  return due !== undefined;
}
