// change.export_many: hands accepted changes out to be loaded into the CRM, and marks them exported; an import confirms them.
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { outboxChange } from '@/db/schema/outbox';
import { CHANGE_FILES } from '@/server/core/outbox/crm-cell';
import type { MoveDefinition } from './definition';

const Input = z.object({
  file: z.enum(CHANGE_FILES),
  changeIds: z.array(z.uuid()).min(1, 'Choose at least one change').max(5_000),
});
type Input = z.infer<typeof Input>;
type Row = typeof outboxChange.$inferSelect;
export type Exported = { exportId: string; exported: number; skipped: number };
type Plan = { rows: Row[]; skipped: number; file: Input['file'] };

export const changeExportMany: MoveDefinition<Input, Row[], Plan, Exported> = {
  kind: 'change.export_many',
  input: Input,
  load: (tx, { changeIds }) =>
    tx
      .select()
      .from(outboxChange)
      .where(inArray(outboxChange.id, changeIds))
      .orderBy(outboxChange.id)
      .for('update'),
  request: (_rows, _input, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: {},
  }),
  decide(rows, { changeIds, file }) {
    // A change may be handed out again: whoever lost the file needs it.
    const live = rows.filter(({ state }) => state === 'waiting' || state === 'exported');
    if (live.length === 0) {
      const reason = 'None of these changes is on its way to the CRM any more.';
      return { ok: false, code: 'nothing_left', reason, remedies: ['refresh'] };
    }
    return { ok: true, plan: { rows: live, skipped: changeIds.length - live.length, file } };
  },
  async write(tx, { rows, skipped, file }, { workspaceId, moveId, now }) {
    const ids = rows.map(({ id }) => id);
    await tx
      .update(outboxChange)
      .set({ state: 'exported', exportMoveId: moveId, exportedAt: now })
      .where(and(eq(outboxChange.workspaceId, workspaceId), inArray(outboxChange.id, ids)));
    return {
      result: { exportId: moveId, exported: rows.length, skipped },
      subjects: ids,
      measures: { exported: rows.length, file },
    };
  },
};
