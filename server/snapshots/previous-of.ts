// The earlier snapshot that a report compares its totals with.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { FrozenReport } from './frozen-report';

export async function previousOf(tx: Tx, id: string | null): Promise<FrozenReport['previous']> {
  if (id === null) return null;
  const [held] = await tx.select().from(snapshot).where(eq(snapshot.id, id));
  if (!held?.totals || !held.knownAt) return null;
  const { currency, startsOn, endsOn, request, totals } = held;
  return {
    id,
    knownAt: held.knownAt.toISOString(),
    totals,
    currency,
    startsOn,
    endsOn,
    basis: request.basis,
  };
}
