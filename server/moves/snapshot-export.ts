// snapshot.export: records that somebody took a snapshot's bundle, one of its files or one line's proof along.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { snapshotLine } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { loadSubtree } from '@/server/reads/load-subtree';
import { BUNDLE_FILES } from '@/server/snapshots/bundle-files';
import type { MoveDefinition } from './definition';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';

const Input = z.strictObject({
  snapshotId: z.uuid(),
  /** The whole bundle, one of its files, or the proof of one deal's line. */
  what: z.union([
    z.literal('bundle'),
    z.enum(BUNDLE_FILES),
    /** Deal by deal against another book; made when it is asked for. */
    z.enum(['comparison.csv', 'restatement.csv']),
    z.strictObject({ line: z.uuid() }),
  ]),
});
type Input = z.infer<typeof Input>;
type Loaded = FreezeForMove & { isTop: boolean; hasLine: boolean };

export const snapshotExport: MoveDefinition<Input, Loaded, Input, { snapshotId: string }> = {
  kind: 'snapshot.export',
  input: Input,
  async load(tx, { snapshotId, what }, { workspaceId, actor, now }) {
    const held = await loadFreeze(tx, snapshotId);
    if (!held) return null;
    const [zone] = await tx
      .select({ timeZone: workspace.timeZone })
      .from(workspace)
      .where(eq(workspace.id, workspaceId));
    const today = dayIn(now.toISOString(), zone?.timeZone ?? 'UTC');
    const isTop = actor.kind === 'person' && (await loadSubtree(tx, actor.seatId, today)).isTop;
    const [line] =
      typeof what === 'string'
        ? []
        : await tx
            .select({ ordinal: snapshotLine.ordinal })
            .from(snapshotLine)
            .where(and(eq(snapshotLine.snapshotId, snapshotId), eq(snapshotLine.opportunityId, what.line)));
    return { ...held, isTop, hasLine: typeof what === 'string' || line !== undefined };
  },
  request: (held) => ({ resource: freezeResource(held), context: { isTop: held.isTop } }),
  decide({ row, hasLine }, input) {
    if (row.isRenderDue)
      return {
        ok: false,
        code: 'being_rendered',
        reason: 'Names were erased: the files of this snapshot are being made anew. Try again in a minute.',
        remedies: ['refresh'],
      };
    if (row.state === 'completed' && hasLine) return { ok: true, plan: input };
    const reason = hasLine ? 'This snapshot is not complete yet.' : 'This snapshot has no line of that deal.';
    return { ok: false, code: 'not_found', reason, remedies: ['refresh'] };
  },
  async write(_tx, { snapshotId, what }) {
    const isLine = typeof what !== 'string';
    return {
      result: { snapshotId },
      subjects: [snapshotId, ...(isLine ? [what.line] : [])],
      measures: { file: isLine ? 'line proof' : what },
    };
  },
};
