// erasure.approve: a second person's word; the records are emptied, the names struck out, and only counts are kept of it.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { erasure } from '@/db/schema/erasure';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { DECIDED_ALREADY, type ErasureForMove, erasureRequest, loadErasure } from './loads/load-erasure';
import { writeErasure } from './writes/write-erasure';

const Input = z.object({ erasureId: z.uuid() });
type Input = z.infer<typeof Input>;
type Result = { counts: Record<string, number> };

export const erasureApprove: MoveDefinition<Input, ErasureForMove, ErasureForMove, Result> = {
  kind: 'erasure.approve',
  input: Input,
  load: (tx, { erasureId }, scope) => loadErasure(tx, erasureId, scope),
  request: (held, _input, scope) => erasureRequest(held, scope),
  decide: (held) => (held.erasure.state === 'proposed' ? { ok: true, plan: held } : DECIDED_ALREADY),
  async write(tx, { erasure: held, subject }, scope) {
    const counts = await writeErasure(tx, subject, scope);
    await tx
      .update(erasure)
      .set({ state: 'done', counts, decidedBy: actorId(scope.actor), decidedAt: scope.recordedAt })
      .where(and(eq(erasure.workspaceId, scope.workspaceId), eq(erasure.id, held.id)));
    return {
      result: { counts },
      subjects: [held.id, held.subjectId],
      measures: { kind: held.subjectKind, ...counts },
    };
  },
};
