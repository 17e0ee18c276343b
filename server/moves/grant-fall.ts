// grant.fall: the worker records that an agent fell, because rollbacks passed the limit of its rung.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { agentGrant } from '@/db/schema/agent';
import { rungOf } from '@/server/core/ladder/rung';
import { isPastLimit } from '@/server/core/ladder/rung-today';
import { countWrites } from '@/server/reads/ladder/load-rung';
import type { MoveDefinition } from './definition';
import { type GrantForMove, loadGrant, grantRequest as workspaceResource } from './loads/load-grant';

const Input = z.object({ grantId: z.uuid() });
type Input = z.infer<typeof Input>;
type Loaded = { held: GrantForMove; writes: { count: number; rollbacks: number } };

export const grantFall: MoveDefinition<Input, Loaded, Loaded, { grantId: string }> = {
  kind: 'grant.fall',
  input: Input,
  async load(tx, { grantId }, scope) {
    const held = await loadGrant(tx, grantId, scope);
    if (!held) return null;
    const { count, rollbacks } = await countWrites(tx, held.agentId, held.fieldClass, held.decidedAt);
    return { held, writes: { count, rollbacks } };
  },
  request: (_loaded, _input, { workspaceId }) => ({ resource: workspaceResource(workspaceId), context: {} }),
  decide(loaded) {
    const { held, writes } = loaded;
    if (held.state !== 'active')
      return {
        ok: false,
        code: 'conflict',
        reason: 'The grant is not in force any more.',
        remedies: ['refresh'],
      };
    if (!isPastLimit(rungOf(held.rung) ?? 1, writes))
      return { ok: false, code: 'within_limit', reason: 'Its rollbacks are within the limit.', remedies: [] };
    return { ok: true, plan: loaded };
  },
  async write(tx, { held, writes }, { workspaceId, now }) {
    await tx
      .update(agentGrant)
      .set({ state: 'ended', endedAt: now, endedWhy: 'fell' })
      .where(and(eq(agentGrant.workspaceId, workspaceId), eq(agentGrant.id, held.id)));
    return {
      result: { grantId: held.id },
      subjects: [held.id],
      measures: {
        agent: held.agentId,
        class: held.fieldClass,
        rung: held.rung,
        rollbacks: writes.rollbacks,
        writes: writes.count,
      },
    };
  },
};
