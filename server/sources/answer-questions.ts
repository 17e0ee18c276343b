// Answers an import's questions with a mapping and queues it again, so that it goes on where it waited.
import { withWorkspace } from '@/db/client';
import { enqueue } from '@/server/jobs/queue';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import type { Outcome } from '@/server/moves/outcome';
import { sourceMap } from '@/server/moves/source-map';

export type AnswerQuestions = {
  workspaceId: string;
  importId: string;
  actor: Actor;
  /** A SourceMapping; the move says what is wrong with it. */
  mapping: unknown;
  idempotencyKey: string;
  now: Date;
  mode?: 'apply' | 'preview';
};

export async function answerQuestions(
  request: AnswerQuestions,
): Promise<Outcome<{ importId: string; version: number }>> {
  const { workspaceId, importId, mapping, ...rest } = request;
  const outcome = await runMove(sourceMap, { workspaceId, input: { importId, mapping }, ...rest });
  // A replay queues it again: the answer may have been lost between the move and the queue. A job with nothing to do ends.
  if (outcome.status === 'applied' || outcome.status === 'replayed')
    await withWorkspace(workspaceId, (tx) => enqueue(tx, 'import', { workspaceId, importId }));
  return outcome;
}
