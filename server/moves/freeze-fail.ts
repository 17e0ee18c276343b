// freeze.fail: gives a freeze up that cannot be completed, and says why; nothing of it was visible.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { snapshot } from '@/db/schema/snapshot';
import type { MoveDefinition } from './definition';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';

const Input = z.strictObject({ snapshotId: z.uuid(), problem: z.string().max(500) });
type Input = z.infer<typeof Input>;

export const freezeFail: MoveDefinition<Input, FreezeForMove, Input, { snapshotId: string }> = {
  kind: 'freeze.fail',
  input: Input,
  load: (tx, input) => loadFreeze(tx, input.snapshotId),
  request: (held) => ({ resource: freezeResource(held), context: {} }),
  decide({ row }, input) {
    if (row.state === 'completed')
      return { ok: false, code: 'completed', reason: 'This snapshot is complete.', remedies: ['refresh'] };
    return { ok: true, plan: input };
  },
  async write(tx, { snapshotId, problem }, { workspaceId }) {
    await tx
      .update(snapshot)
      .set({ state: 'failed', problem, saltSeed: null, progress: null })
      .where(and(eq(snapshot.workspaceId, workspaceId), eq(snapshot.id, snapshotId)));
    return { result: { snapshotId }, subjects: [snapshotId] };
  },
};
