// Cancels an import that is not published yet; what it staged and was answered is dropped, nothing of it was ever visible.
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { importRun } from '@/db/schema/source';
import { removeStaged } from '@/server/sources/stage/staged-tables';
import type { MoveDefinition, MoveTx } from './definition';
import { type ImportStanding, loadImportStanding } from './loads/load-import-standing';

const Input = z.strictObject({ importId: z.uuid() });
type Input = z.infer<typeof Input>;

export const importCancel: MoveDefinition<Input, ImportStanding, Input, { importId: string }> = {
  kind: 'import.cancel',
  input: Input,
  load: (tx, { importId }, { workspaceId }) => loadImportStanding(tx, workspaceId, importId),
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide: (loaded, input) => {
    if (['queued', 'needs_mapping', 'reading', 'ready'].includes(loaded.state))
      return { ok: true, plan: input };
    return {
      ok: false,
      code: 'too_late',
      reason: `The import is ${loaded.state.replaceAll('_', ' ')} and can no longer be cancelled.`,
      remedies: ['refresh'],
    };
  },
  write: async (tx, { importId }, { workspaceId, recordedAt }) => {
    await tx
      .update(importRun)
      .set({
        state: 'cancelled',
        finishedAt: recordedAt,
        problem: 'Cancelled: nothing was imported.',
        dryRun: null,
        held: null,
        counts: {},
      })
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
    await removeStaged(tx, workspaceId, importId);
    await forgetAnswers(tx, workspaceId, importId);
    for (const table of ['import_refusal', 'import_file'])
      await tx.execute(
        sql`delete from ${sql.identifier(table)} where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid`,
      );
    return { result: { importId }, subjects: [importId] };
  },
};

/** Whoever discards an import may do so because its answers were wrong: the next one of its source is not read by them. */
async function forgetAnswers(tx: MoveTx, workspaceId: string, importId: string): Promise<void> {
  await tx.execute(sql`
    delete from source_mapping m using move v
    where m.workspace_id = ${workspaceId}::uuid and v.workspace_id = m.workspace_id and v.id = m.move_id
      and v.kind in ('import.start', 'source.map') and v.answer->'result'->>'importId' = ${importId}::text`);
}
