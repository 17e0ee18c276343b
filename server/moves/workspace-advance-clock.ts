// workspace.advance_clock: moves the clock of a simulated workspace forward; never back, and never a real one.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

/** The instant to stand at, ISO 8601. */
const Input = z.object({ to: z.iso.datetime() });
type Input = z.infer<typeof Input>;
type Plan = { from: Date | null; to: Date };

export const workspaceAdvanceClock: MoveDefinition<Input, WorkspaceRow, Plan, { at: string }> = {
  kind: 'workspace.advance_clock',
  input: Input,
  load: (tx, _input, scope) => loadWorkspace(tx, scope),
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide(held, input) {
    const to = new Date(input.to);
    if (held.clockKind !== 'fixed' || (held.clockAt !== null && to <= held.clockAt)) {
      const reason = 'The clock only moves forward. Choose a later moment.';
      return { ok: false, code: 'clock_back', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { from: held.clockAt, to } };
  },
  async write(tx, { from, to }, { workspaceId }) {
    await tx.update(workspace).set({ clockAt: to }).where(eq(workspace.id, workspaceId));
    const at = to.toISOString();
    return { result: { at }, measures: { from: from?.toISOString() ?? '', to: at } };
  },
};
