// retention.decline: a second person says no, or the proposer takes it back; everything is kept as long as before.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import type { MoveDefinition } from './definition';
import {
  loadRetention,
  NOTHING_PROPOSED,
  type RetentionForMove,
  retentionRequest,
} from './loads/load-retention';

const Input = z.strictObject({});
type Input = z.infer<typeof Input>;

export const retentionDecline: MoveDefinition<Input, RetentionForMove, Input, Input> = {
  kind: 'retention.decline',
  input: Input,
  load: (tx, _input, scope) => loadRetention(tx, scope),
  request: (held, _input, scope) => retentionRequest(held, scope),
  decide: ({ proposed }, input) => (proposed ? { ok: true, plan: input } : NOTHING_PROPOSED),
  async write(tx, _plan, { workspaceId }) {
    await tx.update(workspace).set({ retentionProposed: null }).where(eq(workspace.id, workspaceId));
    return { result: {} };
  },
};
