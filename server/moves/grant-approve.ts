// grant.approve: a second admin puts a requested rung in force; the evidence is looked at once more.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { agentGrant } from '@/db/schema/agent';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { criteriaFor } from '@/server/core/ladder/judge-climb';
import { rungOf } from '@/server/core/ladder/rung';
import { loadEvidence } from '@/server/reads/ladder/load-evidence';
import { zoneOf } from '@/server/reads/zone-of';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import {
  GRANT_DECIDED,
  type GrantForMove,
  isProposerOf,
  loadGrant,
  grantRequest as workspaceResource,
} from './loads/load-grant';

const Input = z.object({ grantId: z.uuid() });
type Input = z.infer<typeof Input>;
type Loaded = { held: GrantForMove; isStillThere: boolean; today: string };

export const grantApprove: MoveDefinition<Input, Loaded, GrantForMove, { grantId: string }> = {
  kind: 'grant.approve',
  input: Input,
  async load(tx, { grantId }, scope) {
    const held = await loadGrant(tx, grantId, scope);
    if (!held) return null;
    const timeZone = await zoneOf(tx, scope.workspaceId);
    const evidence = await loadEvidence(tx, held.agentId, held.fieldClass, timeZone);
    const criteria = criteriaFor(rungOf(held.rung) ?? 2, evidence);
    return {
      held,
      isStillThere: criteria.every(({ isMet }) => isMet),
      today: dayIn(scope.now.toISOString(), timeZone),
    };
  },
  request: ({ held }, _input, { workspaceId, actor }) => ({
    resource: workspaceResource(workspaceId),
    context: { isProposer: isProposerOf(held, actor) },
  }),
  decide({ held, isStillThere, today }) {
    if (held.state !== 'requested') return GRANT_DECIDED;
    const refuse = (code: string, reason: string) => ({
      ok: false as const,
      code,
      reason,
      remedies: ['evidence' as const],
    });
    if (!isStillThere)
      return refuse('criteria_unmet', 'The evidence has changed since the request, and no longer reaches.');
    if (held.expiresOn <= today) return refuse('expired', 'The grant would have ended already. Ask again.');
    return { ok: true, plan: held };
  },
  async write(tx, held, { workspaceId, actor, now }) {
    await tx
      .update(agentGrant)
      .set({ state: 'ended', endedAt: now, endedWhy: 'replaced' })
      .where(
        and(
          eq(agentGrant.workspaceId, workspaceId),
          eq(agentGrant.agentId, held.agentId),
          eq(agentGrant.action, held.action),
          eq(agentGrant.fieldClass, held.fieldClass),
          eq(agentGrant.state, 'active'),
        ),
      );
    await tx
      .update(agentGrant)
      .set({ state: 'active', decidedBySeatId: actorId(actor), decidedAt: now })
      .where(and(eq(agentGrant.workspaceId, workspaceId), eq(agentGrant.id, held.id)));
    return {
      result: { grantId: held.id },
      subjects: [held.id],
      measures: { agent: held.agentId, class: held.fieldClass, rung: held.rung, expires: held.expiresOn },
    };
  },
};
