// workspace.configure: changes settings of a workspace against the version the admin saw.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import type { MoveDefinition } from './definition';
import { WorkspaceDays, WorkspaceSettings } from './input/workspace-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = WorkspaceSettings.extend(WorkspaceDays.shape)
  .partial()
  .extend({ expectedVersion: z.int().positive() });
type Input = z.infer<typeof Input>;
type Plan = { held: WorkspaceRow; changes: Omit<Input, 'expectedVersion'> };

export const workspaceConfigure: MoveDefinition<Input, WorkspaceRow, Plan, { version: number }> = {
  kind: 'workspace.configure',
  input: Input,
  load: (tx, _input, scope) => loadWorkspace(tx, scope),
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide(held, { expectedVersion, ...changes }) {
    if (held.version !== expectedVersion) {
      const reason = 'The settings have changed since you opened them.';
      return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
    }
    if (Object.keys(changes).length === 0) {
      const reason = 'Nothing was changed.';
      return { ok: false, code: 'no_change', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { held, changes } };
  },
  async write(tx, { held, changes }) {
    const version = held.version + 1;
    await tx
      .update(workspace)
      .set({ ...changes, version })
      .where(eq(workspace.id, held.id));
    const before = Object.fromEntries(Object.entries(held).filter(([name]) => Object.hasOwn(changes, name)));
    return { result: { version }, values: { before, after: changes }, measures: { version } };
  },
};
