// checkpoint.make: signs the log's head and keeps it, to be given to somebody outside.
import { z } from 'zod';
import { CHECKPOINT_CAUSES } from '@/server/core/vocabulary/checkpoint-cause';
import type { MoveDefinition } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';
import { writeCheckpoint } from './writes/write-checkpoint';

const Input = z.object({ cause: z.enum(CHECKPOINT_CAUSES).default('asked') });
type Input = z.infer<typeof Input>;
type Result = { checkpointId: string; size: number; root: string };

export const checkpointMake: MoveDefinition<Input, WorkspaceRow, Input, Result> = {
  kind: 'checkpoint.make',
  input: Input,
  load: (tx, _input, scope) => loadWorkspace(tx, scope),
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide: (_held, input) => ({ ok: true, plan: input }),
  async write(tx, { cause }, scope) {
    const { id, size, root: bytes } = await writeCheckpoint(tx, cause, scope);
    const root = Buffer.from(bytes).toString('hex');
    return {
      result: { checkpointId: id, size, root },
      subjects: [id],
      measures: { entries: size, root, cause },
    };
  },
};
