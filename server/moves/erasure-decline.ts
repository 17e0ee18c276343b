// erasure.decline: a second person says no; nothing was taken out.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { erasure } from '@/db/schema/erasure';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { DECIDED_ALREADY, type ErasureForMove, erasureRequest, loadErasure } from './loads/load-erasure';

const Input = z.object({ erasureId: z.uuid() });
type Input = z.infer<typeof Input>;

export const erasureDecline: MoveDefinition<Input, ErasureForMove, ErasureForMove, Input> = {
  kind: 'erasure.decline',
  input: Input,
  load: (tx, { erasureId }, scope) => loadErasure(tx, erasureId, scope),
  request: (held, _input, scope) => erasureRequest(held, scope),
  decide: (held) => (held.erasure.state === 'proposed' ? { ok: true, plan: held } : DECIDED_ALREADY),
  async write(tx, { erasure: held }, { workspaceId, actor, recordedAt }) {
    await tx
      .update(erasure)
      .set({ state: 'declined', decidedBy: actorId(actor), decidedAt: recordedAt })
      .where(and(eq(erasure.workspaceId, workspaceId), eq(erasure.id, held.id)));
    return { result: { erasureId: held.id }, subjects: [held.id, held.subjectId] };
  },
};
