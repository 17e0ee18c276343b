// workspace.set_snapshots: when calls close, what is frozen by itself and from which amount finance reviews.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { workspace } from '@/db/schema/workspace';
import {
  readSnapshotRules,
  SnapshotRules,
  storedSnapshotRules,
} from '@/server/core/snapshots/snapshot-rules';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.strictObject({ rules: SnapshotRules, expectedVersion: z.int().positive() });
type Input = z.infer<typeof Input>;
type Plan = { held: WorkspaceRow; rules: SnapshotRules };

export const workspaceSetSnapshots: MoveDefinition<Input, WorkspaceRow, Plan, { version: number }> = {
  kind: 'workspace.set_snapshots',
  input: Input,
  load: (tx, _input, scope) => loadWorkspace(tx, scope),
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide(held, { rules, expectedVersion }) {
    if (held.version === expectedVersion) return { ok: true, plan: { held, rules } };
    const reason = 'The settings have changed since you opened them.';
    return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
  },
  async write(tx, { held, rules }, { now }) {
    const version = held.version + 1;
    const before = readSnapshotRules(held.snapshotRules);
    const snapshotRules = storedSnapshotRules(rules, before, now.toISOString());
    await tx.update(workspace).set({ snapshotRules, version }).where(eq(workspace.id, held.id));
    return {
      result: { version },
      values: { before, after: snapshotRules },
      measures: { version },
    };
  },
};
