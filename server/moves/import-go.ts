// import.go: lets an import that was read and compared be published; whoever says it saw what it would change.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { importRun } from '@/db/schema/source';
import type { MoveDefinition } from './definition';
import { type ImportStanding, loadImportStanding } from './loads/load-import-standing';

const Input = z.strictObject({ importId: z.uuid() });
type Input = z.infer<typeof Input>;

export const importGo: MoveDefinition<Input, ImportStanding, Input, { importId: string }> = {
  kind: 'import.go',
  input: Input,
  load: (tx, { importId }, { workspaceId }) => loadImportStanding(tx, workspaceId, importId),
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide: (loaded, input) => {
    if (loaded.state === 'ready') return { ok: true, plan: input };
    return {
      ok: false,
      code: 'not_ready',
      reason: `The import is ${loaded.state.replaceAll('_', ' ')}: it does not wait for a go.`,
      remedies: ['refresh'],
    };
  },
  write: async (tx, { importId }, { workspaceId }) => {
    await tx
      .update(importRun)
      .set({ state: 'queued', goesAtOnce: true })
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
    return { result: { importId }, subjects: [importId] };
  },
};
