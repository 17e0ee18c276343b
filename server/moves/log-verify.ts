// log.verify: asks for the whole log to be read again; a job does it, and what it finds is an entry of its own.
import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { logCheck } from '@/db/schema/audit';
import { readHead } from '@/server/audit/log-proofs';
import { enqueue } from '@/server/jobs/queue';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

type Input = Record<string, never>;
type Loaded = { workspace: WorkspaceRow; running: string | null };

export const logVerify: MoveDefinition<Input, Loaded, null, { checkId: string }> = {
  kind: 'log.verify',
  input: z.object({}),
  async load(tx, _input, scope) {
    const workspace = await loadWorkspace(tx, scope);
    const [running] = await tx
      .select({ id: logCheck.id })
      .from(logCheck)
      .where(
        and(eq(logCheck.workspaceId, scope.workspaceId), inArray(logCheck.state, ['queued', 'running'])),
      );
    return workspace ? { workspace, running: running?.id ?? null } : null;
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ running }) {
    if (running === null) return { ok: true, plan: null };
    const reason = 'The log is being read again already. Its result is shown here when it is done.';
    return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
  },
  async write(tx, _plan, { workspaceId, actor, moveId, recordedAt }) {
    const id = uuidv7();
    const { size } = await readHead(tx, workspaceId);
    await tx.insert(logCheck).values({
      workspaceId,
      id,
      state: 'queued',
      requestedBySeatId: actor.kind === 'person' ? actor.seatId : null,
      size,
      createdAt: recordedAt,
      moveId,
    });
    await enqueue(tx, 'log-check', { workspaceId, checkId: id });
    return { result: { checkId: id }, subjects: [id] };
  },
};
