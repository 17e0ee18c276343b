// Sends a seated person's request through the door; the key comes from the browser, one per intent.
import { z } from 'zod';
import type { Seated } from '@/server/auth/seated';
import { evaluateAfterMove } from '@/server/evaluate/evaluate-after-move';
import type { MoveDefinition } from '@/server/moves/definition';
import { runMove } from '@/server/moves/door';
import type { Outcome } from '@/server/moves/outcome';

/** Wraps a move's input: `{ key, preview, input }`. */
export const moveRequest = z.object({
  /** A UUID made by the browser for this one intent; sending it again replays the answer. */
  key: z.uuid(),
  preview: z.boolean().default(false),
  input: z.unknown(),
});

export async function runMoveFor<Input, Loaded, Plan, Result>(
  def: MoveDefinition<Input, Loaded, Plan, Result>,
  ctx: { seat: Seated; now: Date },
  request: z.infer<typeof moveRequest>,
): Promise<Outcome<Result>> {
  const outcome = await runMove(def, {
    workspaceId: ctx.seat.workspace.id,
    actor: ctx.seat.actor,
    input: request.input,
    idempotencyKey: request.key,
    now: ctx.now,
    mode: request.preview ? 'preview' : 'apply',
  });
  if (outcome.status === 'applied') await evaluateAfterMove(ctx.seat.workspace.id, outcome.moveId, ctx.now);
  return outcome;
}
