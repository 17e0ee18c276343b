// hold.release: lets retention go on with what was held; never by whoever placed the hold.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { hold } from '@/db/schema/hold';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.strictObject({ holdId: z.uuid() });
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; row: typeof hold.$inferSelect };

export const holdRelease: MoveDefinition<Input, Loaded, Loaded, Input> = {
  kind: 'hold.release',
  input: Input,
  async load(tx, { holdId }, scope) {
    const workspace = await loadWorkspace(tx, scope);
    const [row] = await tx
      .select()
      .from(hold)
      .where(and(eq(hold.workspaceId, scope.workspaceId), eq(hold.id, holdId)))
      .for('update');
    return workspace && row ? { workspace, row } : null;
  },
  request: ({ workspace, row }, _input, { actor }) => ({
    resource: workspaceResource(workspace),
    context: { isProposer: row.placedBy === actorId(actor) },
  }),
  decide(held) {
    if (held.row.releasedAt === null) return { ok: true, plan: held };
    return { ok: false, code: 'conflict', reason: 'It was released already.', remedies: ['refresh'] };
  },
  async write(tx, { row }, { workspaceId, actor, recordedAt }) {
    await tx
      .update(hold)
      .set({ releasedBy: actorId(actor), releasedAt: recordedAt })
      .where(and(eq(hold.workspaceId, workspaceId), eq(hold.id, row.id)));
    return { result: { holdId: row.id }, subjects: [row.id, row.subjectId] };
  },
};
