// log.export: enters that a range of the log was taken out; the file is made from this entry and is the same each time.
import { z } from 'zod';
import { readHead } from '@/server/audit/log-proofs';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const place = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Entries from `from` to `to`, both among them. */
const Input = z.object({ from: place, to: place });
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; size: number };
/** `size`: entries in the log that the proof is under. */
export type LogExported = { from: number; to: number; size: number };

export const logExport: MoveDefinition<Input, Loaded, LogExported, LogExported> = {
  kind: 'log.export',
  input: Input,
  async load(tx, _input, scope) {
    const workspace = await loadWorkspace(tx, scope);
    return workspace ? { workspace, size: (await readHead(tx, scope.workspaceId)).size } : null;
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ size }, { from, to }) {
    if (from <= to && to < size) return { ok: true, plan: { from, to, size } };
    const reason = `Choose entries from 0 to ${size - 1}, the first not after the last.`;
    return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'] };
  },
  write: async (_tx, plan) => ({
    result: plan,
    measures: { from_entry: plan.from, to_entry: plan.to, under: plan.size },
  }),
};
