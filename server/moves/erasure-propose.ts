// erasure.propose: asks for a customer's person or company to be erased; nothing is taken out before a second person approves.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { ERASURE_SUBJECTS, erasure } from '@/db/schema/erasure';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { ERASURE_REASONS } from '@/server/core/vocabulary/erasure-reason';
import { loadSight } from '@/server/reads/sight';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadErasureSubject } from './loads/load-erasure-subject';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.object({
  kind: z.enum(ERASURE_SUBJECTS),
  subjectId: z.uuid(),
  because: z.enum(ERASURE_REASONS),
});
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; isWaiting: boolean; contacts: number };
type Plan = Input & { contacts: number };

export const erasurePropose: MoveDefinition<Input, Loaded, Plan, { erasureId: string }> = {
  kind: 'erasure.propose',
  input: Input,
  async load(tx, { kind, subjectId }, scope) {
    const workspace = await loadWorkspace(tx, scope);
    const subject = await loadErasureSubject(tx, kind, subjectId, scope);
    if (!workspace || !subject) return null;
    // To who may not see every deal, a customer's record answers as one that is not there.
    const sight = await loadSight(tx, scope.actor, dayIn(scope.now.toISOString(), workspace.timeZone));
    if (!sight.all) return null;
    const [waiting] = await tx
      .select({ id: erasure.id })
      .from(erasure)
      .where(
        and(
          eq(erasure.workspaceId, scope.workspaceId),
          eq(erasure.subjectId, subjectId),
          eq(erasure.state, 'proposed'),
        ),
      );
    return { workspace, isWaiting: waiting !== undefined, contacts: subject.contacts.length };
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ isWaiting, contacts }, input) {
    if (isWaiting) {
      const reason = 'This erasure waits for a second person already.';
      return { ok: false, code: 'no_change', reason, remedies: ['refresh'] };
    }
    return {
      ok: true,
      plan: { ...input, contacts },
      needsApproval: {
        reason: 'An erasure cannot be taken back: a second person approves it.',
        remedies: ['approval:admin', 'approval:finance'],
      },
    };
  },
  async write(tx, { kind, subjectId, because, contacts }, { workspaceId, actor, moveId, recordedAt: at }) {
    const id = uuidv7();
    await tx.insert(erasure).values({
      workspaceId,
      id,
      subjectKind: kind,
      subjectId,
      state: 'proposed',
      because,
      proposedBy: actorId(actor),
      at,
      moveId,
    });
    return { result: { erasureId: id }, subjects: [id, subjectId], measures: { kind, because, contacts } };
  },
};
