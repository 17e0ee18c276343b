// rule.replay: asks for a version of the policies or the rules to be run over what is recorded; the answer changes nothing.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { policySet } from '@/db/schema/policy';
import { ruleReplay as replay, ruleSet } from '@/db/schema/rule';
import { REPLAYED_KINDS } from '@/server/core/rules/rule-kind';
import { enqueue } from '@/server/jobs/queue';
import type { MoveDefinition } from './definition';
import { authorOf } from './loads/load-policy-set';

const Input = z.object({
  kind: z.enum(REPLAYED_KINDS),
  version: z.int().positive().max(2_147_483_647),
  /** How far back to look. */
  months: z.int().min(1).max(36),
});
type Input = z.infer<typeof Input>;

export const ruleReplay: MoveDefinition<Input, { exists: boolean }, Input, { replayId: string }> = {
  kind: 'rule.replay',
  input: Input,
  async load(tx, { kind, version }) {
    const found =
      kind === 'policies'
        ? await tx.select({ v: policySet.version }).from(policySet).where(eq(policySet.version, version))
        : await tx
            .select({ v: ruleSet.version })
            .from(ruleSet)
            .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, version)));
    return found.length > 0 ? { exists: true } : null;
  },
  request: (_held, { kind, version }) => ({
    resource: { type: 'RuleSet', id: `${kind} ${version}`, attributes: { kind } },
    context: {},
  }),
  decide: (_held, input) => ({ ok: true, plan: input }),
  async write(tx, input, { workspaceId, actor, moveId, recordedAt }) {
    await tx.insert(replay).values({
      ...input,
      workspaceId,
      id: moveId,
      state: 'queued',
      requestedBy: authorOf(actor),
      requestedAt: recordedAt,
    });
    await enqueue(tx, 'replay', { workspaceId, replayId: moveId });
    return { result: { replayId: moveId }, measures: { rules: input.kind, version: input.version } };
  },
};
