// Enters a refused sign-in in the log of each workspace that the person has a seat in; for nobody's address there is none.
import { and, desc, eq, gt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Tx, withWorkspace } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { appendEntry } from '@/server/audit/append-entry';
import { loadSeatsOf } from '@/server/auth/load-seats-of';

export type SignInRefusal = {
  /** Null where nobody has the address; the job is there all the same, so that both take the same time. */
  personId: string | null;
  why: 'wrong' | 'throttled';
  /** ISO 8601, wall time. */
  at: string;
};

const KIND = 'session.refuse';
/** While tries are held back, one entry a quarter of an hour says so. */
const QUIET_MS = 15 * 60_000;

export async function recordSignInRefusal({ personId, why, at }: SignInRefusal): Promise<void> {
  if (personId === null) return;
  for (const { workspaceId, seatId } of await loadSeatsOf(personId)) {
    await withWorkspace(workspaceId, async (tx) => {
      if (why === 'throttled' && (await isSaidAlready(tx, workspaceId, seatId, new Date(at)))) return;
      await appendEntry(tx, {
        moveId: null,
        workspace: workspaceId,
        entry: uuidv7(),
        kind: KIND,
        outcome: 'refused',
        // Whoever it was: the seat is the one that was tried.
        actor: { kind: 'visitor', id: seatId },
        at,
        code: why === 'wrong' ? 'wrong_password' : 'throttled',
      });
    });
  }
}

async function isSaidAlready(tx: Tx, workspaceId: string, seatId: string, at: Date): Promise<boolean> {
  const rows = await tx
    .select({ leaf: auditEntry.leaf })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.workspaceId, workspaceId),
        eq(auditEntry.kind, KIND),
        eq(auditEntry.actorId, seatId),
        gt(auditEntry.at, new Date(at.getTime() - QUIET_MS)),
      ),
    )
    .orderBy(desc(auditEntry.seq))
    .limit(20);
  return rows.some(({ leaf }) => Buffer.from(leaf).includes('"code":"throttled"'));
}
