// retention.approve: a second person's word; from the next run on what is past it is taken out.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import type { RetentionRules } from '@/server/core/retention/retention-rules';
import type { MoveDefinition } from './definition';
import {
  loadRetention,
  NOTHING_PROPOSED,
  type RetentionForMove,
  retentionRequest,
} from './loads/load-retention';

const Input = z.strictObject({});
type Input = z.infer<typeof Input>;
type Plan = { before: RetentionRules; rules: RetentionRules };

export const retentionApprove: MoveDefinition<Input, RetentionForMove, Plan, { rules: RetentionRules }> = {
  kind: 'retention.approve',
  input: Input,
  load: (tx, _input, scope) => loadRetention(tx, scope),
  request: (held, _input, scope) => retentionRequest(held, scope),
  decide: ({ rules: before, proposed }) =>
    proposed ? { ok: true, plan: { before, rules: proposed.rules } } : NOTHING_PROPOSED,
  async write(tx, { before, rules }, { workspaceId }) {
    await tx
      .update(workspace)
      .set({ retention: rules, retentionProposed: null })
      .where(eq(workspace.id, workspaceId));
    return { result: { rules }, values: { before, after: rules } };
  },
};
