// log.export: enters that a range of the log was taken out; the file is made from this entry and is the same each time.
import { z } from 'zod';
import type { LogRange } from '@/server/audit/export/export-log';
import { readHead } from '@/server/audit/log-proofs';
import { currentKey } from '@/server/audit/make-checkpoint';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const place = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Entries from `from` to `to`, both among them. */
const Input = z.object({ from: place, to: place });
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; size: number; rotation: number };

export const logExport: MoveDefinition<Input, Loaded, LogRange, LogRange> = {
  kind: 'log.export',
  input: Input,
  async load(tx, _input, scope) {
    const workspace = await loadWorkspace(tx, scope);
    if (!workspace) return null;
    const { size } = await readHead(tx, scope.workspaceId);
    return { workspace, size, rotation: (await currentKey(tx, scope.workspaceId)).rotation };
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ size, rotation }, { from, to }) {
    if (from <= to && to < size) return { ok: true, plan: { from, to, size, rotation } };
    const reason = `Choose entries from 0 to ${size - 1}, the first not after the last.`;
    return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
  },
  write: async (_tx, plan) => ({
    result: plan,
    measures: { from_entry: plan.from, to_entry: plan.to, under: plan.size },
  }),
};
