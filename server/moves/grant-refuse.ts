// grant.refuse: a second admin declines a requested rung, with a code.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { agentGrant } from '@/db/schema/agent';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import {
  GRANT_DECIDED,
  type GrantForMove,
  isProposerOf,
  loadGrant,
  grantRequest as workspaceResource,
} from './loads/load-grant';
import { refuseReason } from './refuse-reason';

const Input = z.object({
  grantId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.approval_refusal),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = { held: GrantForMove; input: Input };

export const grantRefuse: MoveDefinition<Input, GrantForMove, Plan, { grantId: string }> = {
  kind: 'grant.refuse',
  input: Input,
  load: (tx, { grantId }, scope) => loadGrant(tx, grantId, scope),
  request: (held, _input, { workspaceId, actor }) => ({
    resource: workspaceResource(workspaceId),
    context: { isProposer: isProposerOf(held, actor) },
  }),
  decide(held, input, { reasons }) {
    if (held.state !== 'requested') return GRANT_DECIDED;
    const refused = refuseReason('approval_refusal', input.reasonCode, input.note ?? null, reasons);
    if (refused) return refused;
    return { ok: true, plan: { held, input } };
  },
  async write(tx, { held, input: { reasonCode, note } }, { workspaceId, actor, now }) {
    await tx
      .update(agentGrant)
      .set({ state: 'refused', decidedBySeatId: actorId(actor), decidedAt: now, decidedCode: reasonCode })
      .where(and(eq(agentGrant.workspaceId, workspaceId), eq(agentGrant.id, held.id)));
    return {
      result: { grantId: held.id },
      subjects: [held.id],
      values: note ? { note } : undefined,
      reasonCode,
      measures: { agent: held.agentId, class: held.fieldClass, rung: held.rung },
    };
  },
};
