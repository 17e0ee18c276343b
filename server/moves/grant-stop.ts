// grant.stop: an admin ends a grant: the agent stands where everybody starts.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { agentGrant } from '@/db/schema/agent';
import type { MoveDefinition } from './definition';
import { type GrantForMove, loadGrant, grantRequest as workspaceResource } from './loads/load-grant';

const Input = z.object({ grantId: z.uuid() });
type Input = z.infer<typeof Input>;
type Loaded = { held: GrantForMove; writes: { count: number; rollbacks: number } };

export const grantStop: MoveDefinition<Input, Loaded, Loaded, { grantId: string }> = {
  kind: 'grant.stop',
  input: Input,
  async load(tx, { grantId }, scope) {
    const held = await loadGrant(tx, grantId, scope);
    return held && { held, writes: { count: 0, rollbacks: 0 } };
  },
  request: (_loaded, _input, { workspaceId }) => ({ resource: workspaceResource(workspaceId), context: {} }),
  decide(loaded) {
    const { held } = loaded;
    if (held.state !== 'active')
      return {
        ok: false,
        code: 'conflict',
        reason: 'The grant is not in force any more.',
        remedies: ['refresh'],
      };
    return { ok: true, plan: loaded };
  },
  async write(tx, { held }, { workspaceId, now }) {
    await tx
      .update(agentGrant)
      .set({ state: 'ended', endedAt: now, endedWhy: 'stopped' })
      .where(and(eq(agentGrant.workspaceId, workspaceId), eq(agentGrant.id, held.id)));
    return {
      result: { grantId: held.id },
      subjects: [held.id],
      measures: { agent: held.agentId, class: held.fieldClass, rung: held.rung },
    };
  },
};
