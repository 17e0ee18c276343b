// Whether this seat's look into a deal's evidence is recorded for this hour already, answered as the door answers a repeated key.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { evidenceView } from '@/db/schema/move';
import type { Replayed } from '@/server/moves/outcome';

const HOUR_MS = 3_600_000;

/** Only the viewer's own looks: it tells nobody whether a deal exists. */
export async function readLookOfHour(
  tx: Tx,
  viewerSeatId: string,
  opportunityId: string,
  now: Date,
): Promise<Replayed<{ isNew: boolean }> | null> {
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const [held] = await tx
    .select({ moveId: evidenceView.moveId, seq: auditEntry.seq })
    .from(evidenceView)
    .innerJoin(auditEntry, eq(auditEntry.moveId, evidenceView.moveId))
    .where(
      and(
        eq(evidenceView.viewerSeatId, viewerSeatId),
        eq(evidenceView.opportunityId, opportunityId),
        eq(evidenceView.hour, hour),
      ),
    );
  return held ? { status: 'replayed', was: { status: 'applied', ...held, result: { isNew: true } } } : null;
}
