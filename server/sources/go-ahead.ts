// Gives an import that was read and compared its go, and queues it: it publishes what lies staged, whoever's tab closes.
import { withWorkspace } from '@/db/client';
import { enqueue } from '@/server/jobs/queue';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { importGo } from '@/server/moves/import-go';
import type { Outcome } from '@/server/moves/outcome';

export async function goAhead(request: {
  workspaceId: string;
  importId: string;
  actor: Actor;
  idempotencyKey: string;
  now: Date;
}): Promise<Outcome<{ importId: string }>> {
  const { workspaceId, importId } = request;
  const outcome = await runMove(importGo, { ...request, input: { importId } });
  // A replay queues it again: the go may have been lost between the move and the queue. A job with nothing to do ends.
  if (outcome.status === 'applied' || outcome.status === 'replayed')
    await withWorkspace(workspaceId, (tx) => enqueue(tx, 'import', { workspaceId, importId }));
  return outcome;
}
