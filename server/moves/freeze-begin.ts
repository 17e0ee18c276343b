// freeze.begin: takes the view of a freeze while the log's head is held, so that the snapshot is of one position of the log.
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { auditHead } from '@/db/schema/audit';
import { snapshot } from '@/db/schema/snapshot';
import { type OpenFreeze, openFreezeOf } from '@/server/snapshots/open-freezes';
import type { MoveDefinition } from './definition';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';

const Input = z.strictObject({ snapshotId: z.uuid(), attempt: z.uuid() });
type Input = z.infer<typeof Input>;
type Plan = { snapshotId: string; freeze: OpenFreeze; periodKey: string; asOf: string | undefined };

export const freezeBegin: MoveDefinition<
  Input,
  FreezeForMove,
  Plan,
  { snapshotId: string; begunSeq: number }
> = {
  kind: 'freeze.begin',
  input: Input,
  load: (tx, input) => loadFreeze(tx, input.snapshotId),
  request: (held) => ({ resource: freezeResource(held), context: {} }),
  decide({ row }) {
    const freeze = openFreezeOf(row.id);
    const problem =
      row.state !== 'requested' && row.state !== 'begun'
        ? 'This snapshot is frozen already, or was given up.'
        : 'No reading transaction is open for this freeze.';
    if (!freeze || (row.state !== 'requested' && row.state !== 'begun'))
      return { ok: false, code: 'not_open', reason: problem, remedies: ['refresh'] };
    return {
      ok: true,
      plan: { snapshotId: row.id, freeze, periodKey: row.periodKey, asOf: row.request.asOf },
    };
  },
  async write(tx, { snapshotId, freeze, periodKey, asOf }, { workspaceId, now, recordedAt }) {
    const [held] = await tx.execute<{ size: string }>(
      sql`select audit_hold_head(${workspaceId}::uuid) as size`,
    );
    const begunSeq = Number(held?.size ?? 0);
    // Nobody appends while the head is held: the other transaction sees exactly what lies before this entry.
    await freeze.takeView(begunSeq);
    const [head] = await tx.select({ root: auditHead.root }).from(auditHead);
    await tx
      .update(snapshot)
      .set({
        state: 'begun',
        begunSeq,
        effectiveAt: asOf ? new Date(asOf) : now,
        knownAt: recordedAt,
        problem: null,
      })
      .where(and(eq(snapshot.workspaceId, workspaceId), eq(snapshot.id, snapshotId)));
    return {
      result: { snapshotId, begunSeq },
      subjects: [snapshotId],
      measures: { period: periodKey, head: Buffer.from(head?.root ?? []).toString('hex') },
    };
  },
};
