// snapshot.erase: makes the files of a snapshot anew after names in it were erased, and names them in the log; its lines never change.
import { z } from 'zod';
import type { MoveDefinition } from './definition';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';
import { writeSuccessor } from './writes/write-successor';

const Input = z.strictObject({ snapshotId: z.uuid() });
type Input = z.infer<typeof Input>;

export const snapshotErase: MoveDefinition<
  Input,
  FreezeForMove,
  FreezeForMove,
  { snapshotId: string; names: number }
> = {
  kind: 'snapshot.erase',
  input: Input,
  load: (tx, { snapshotId }) => loadFreeze(tx, snapshotId),
  request: (held) => ({ resource: freezeResource(held), context: {} }),
  decide(held) {
    if (held.row.isRenderDue) return { ok: true, plan: held };
    const reason = 'The files of this snapshot are as they should be.';
    return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
  },
  async write(tx, { row }, scope) {
    const { manifest, names, erasedAt } = await writeSuccessor(tx, row, scope);
    return {
      result: { snapshotId: row.id, names },
      subjects: [row.id],
      // All that the manifest says of itself as a successor stands here, so that none of it can be changed.
      measures: {
        names,
        erasedAt,
        rendered: manifest.rendered,
        sealed: manifest.sealed,
        period: row.periodKey,
      },
    };
  },
};
