// source.create: names a system of record that imports will speak for.
import { z } from 'zod';
import { source } from '@/db/schema/source';
import { FILE_SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import type { MoveDefinition } from './definition';
import { SourceSettings } from './input/source-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = SourceSettings.extend({
  kind: z.enum(FILE_SOURCE_KINDS),
  linkTemplate: SourceSettings.shape.linkTemplate.default(null),
  areSubjectsAllowed: z.boolean().default(false),
  isSanctioned: z.boolean().default(false),
});
type Input = z.infer<typeof Input>;

export const sourceCreate: MoveDefinition<Input, WorkspaceRow, Input, { sourceId: string }> = {
  kind: 'source.create',
  input: Input,
  load: (tx, _input, scope) => loadWorkspace(tx, scope),
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide: (_held, input) => ({ ok: true, plan: input }),
  async write(tx, input, { workspaceId, moveId }) {
    // The move's own id names what it made: one source a move.
    await tx.insert(source).values({ ...input, workspaceId, id: moveId });
    return { result: { sourceId: moveId }, values: { after: input }, subjects: [moveId] };
  },
};
