// retention.propose: says how long each kind of record is kept; anything shorter waits for a second person.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import { isSameRetention, isShorter, RetentionRules } from '@/server/core/retention/retention-rules';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { loadRetention, type RetentionForMove } from './loads/load-retention';
import { workspaceResource } from './loads/load-workspace';

const Input = z.strictObject({ rules: RetentionRules });
type Input = z.infer<typeof Input>;
type Plan = Input & { held: RetentionForMove; isProposal: boolean };

export const retentionPropose: MoveDefinition<Input, RetentionForMove, Plan, { isProposal: boolean }> = {
  kind: 'retention.propose',
  input: Input,
  load: (tx, _input, scope) => loadRetention(tx, scope),
  request: ({ workspace: held }) => ({ resource: workspaceResource(held), context: {} }),
  decide(held, { rules }) {
    const refuse = (code: string, reason: string) => ({
      ok: false as const,
      code,
      reason,
      remedies: ['refresh' as const],
    });
    if (held.proposed)
      return refuse('conflict', 'A change waits for a second person: that one is decided first.');
    if (isSameRetention(held.rules, rules)) return refuse('no_change', 'It is kept as long as that already.');
    const isProposal = isShorter(held.rules, rules);
    const plan = { rules, held, isProposal };
    if (!isProposal) return { ok: true, plan };
    return {
      ok: true,
      plan,
      needsApproval: {
        reason: 'What is past its retention is taken out for good: a second person approves it.',
        remedies: ['approval:admin', 'approval:finance'],
      },
    };
  },
  async write(tx, { rules, held, isProposal }, { workspaceId, actor, recordedAt }) {
    const proposed = { rules, by: actorId(actor), at: recordedAt.toISOString() };
    await tx
      .update(workspace)
      .set(isProposal ? { retentionProposed: proposed } : { retention: rules })
      .where(eq(workspace.id, workspaceId));
    return { result: { isProposal }, values: { before: held.rules, after: rules } };
  },
};
