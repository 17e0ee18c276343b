// checkpoint.lodge: says where a checkpoint was given to somebody outside, so that the next check has a witness.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { checkpoint, checkpointLodging } from '@/db/schema/audit';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { dayInput, textInput } from './input/text-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.object({
  checkpointId: z.uuid(),
  place: textInput(200).refine((place) => place.trim() !== '', 'Say where it was lodged'),
  /** The day, on the wall's clock. */
  on: dayInput,
});
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; madeAt: Date; size: number };
type Plan = Input & { size: number };

export const checkpointLodge: MoveDefinition<Input, Loaded, Plan, { lodgingId: string }> = {
  kind: 'checkpoint.lodge',
  input: Input,
  async load(tx, { checkpointId }, scope) {
    const workspace = await loadWorkspace(tx, scope);
    const [held] = await tx
      .select({ at: checkpoint.at, size: checkpoint.size })
      .from(checkpoint)
      .where(and(eq(checkpoint.workspaceId, scope.workspaceId), eq(checkpoint.id, checkpointId)));
    return workspace && held ? { workspace, madeAt: held.at, size: held.size } : null;
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ workspace, madeAt, size }, input, { recordedAt }) {
    const day = (at: Date) => dayIn(at.toISOString(), workspace.timeZone);
    if (input.on < day(madeAt) || input.on > day(recordedAt)) {
      const reason = 'Choose a day from the checkpoint’s own to today.';
      return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { ...input, size } };
  },
  async write(tx, { checkpointId, place, on, size }, { workspaceId, actor, moveId, recordedAt: at }) {
    const id = uuidv7();
    const row = { workspaceId, id, checkpointId, place: place.trim(), lodgedOn: on, at, moveId };
    await tx.insert(checkpointLodging).values({ ...row, seatId: actorId(actor) });
    return {
      result: { lodgingId: id },
      subjects: [checkpointId],
      values: { place: place.trim() },
      measures: { entries: size, lodged_on: on },
    };
  },
};
