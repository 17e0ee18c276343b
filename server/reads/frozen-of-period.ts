// The frozen forecasts of one period that a look back can start from, newest first; who may not see snapshots is told of none.
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { seesSnapshots } from './snapshot-sight';

export type FrozenOfPeriod = {
  id: string;
  /** What moment it holds, an instant in ISO 8601. */
  effectiveAt: string;
  /** Put together from history when it was frozen, not of its own day. */
  isReconstructed: boolean;
  rates: RateBasis;
};

const SHOWN = 60;

export async function readFrozenOfPeriod(tx: Tx, seat: Seated, periodKey: string): Promise<FrozenOfPeriod[]> {
  if (!(await seesSnapshots(tx, seat))) return [];
  const rows = await tx
    .select({ id: snapshot.id, effectiveAt: snapshot.effectiveAt, request: snapshot.request })
    .from(snapshot)
    .where(and(eq(snapshot.periodKey, periodKey), eq(snapshot.state, 'completed')))
    .orderBy(desc(snapshot.effectiveAt), desc(snapshot.id))
    .limit(SHOWN);
  return rows.flatMap(({ id, effectiveAt, request }) =>
    effectiveAt
      ? [
          {
            id,
            effectiveAt: effectiveAt.toISOString(),
            isReconstructed: request.asOf !== undefined,
            rates: request.rates ?? 'plan',
          },
        ]
      : [],
  );
}
