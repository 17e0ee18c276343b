// opportunity.export_many: hands draft opportunities out to be created in the CRM, and marks them exported; an import takes them over.
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { LIVE_DRAFT_STATES } from '@/server/core/opportunity-draft/draft-state';
import { CHANGE_FILES } from '@/server/core/outbox/crm-cell';
import type { Exported } from './change-export-many';
import type { MoveDefinition } from './definition';

const Input = z.strictObject({
  file: z.enum(CHANGE_FILES),
  draftIds: z.array(z.uuid()).min(1, 'Choose at least one draft').max(5_000),
});
type Input = z.infer<typeof Input>;
type Plan = { ids: string[]; skipped: number; file: Input['file'] };

export const opportunityExportMany: MoveDefinition<Input, { id: string }[], Plan, Exported> = {
  kind: 'opportunity.export_many',
  input: Input,
  load: (tx, { draftIds }) =>
    tx
      .select({ id: draftOpportunity.id })
      .from(draftOpportunity)
      .where(
        and(
          inArray(draftOpportunity.id, draftIds),
          // One may be handed out again: whoever lost the file needs it.
          inArray(draftOpportunity.state, [...LIVE_DRAFT_STATES]),
        ),
      )
      .orderBy(draftOpportunity.id)
      .for('update'),
  request: (_rows, _input, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: {},
  }),
  decide(rows, { draftIds, file }) {
    if (rows.length === 0) {
      const reason = 'None of these drafts is on its way to the CRM any more.';
      return { ok: false, code: 'nothing_left', reason, remedies: ['refresh'] };
    }
    const ids = rows.map(({ id }) => id);
    return { ok: true, plan: { ids, skipped: new Set(draftIds).size - ids.length, file } };
  },
  async write(tx, { ids, skipped, file }, { workspaceId, moveId, now }) {
    await tx
      .update(draftOpportunity)
      // What an earlier import missed may be loaded now.
      .set({ state: 'exported', exportMoveId: moveId, exportedAt: now, missedImportId: null })
      .where(and(eq(draftOpportunity.workspaceId, workspaceId), inArray(draftOpportunity.id, ids)));
    return {
      result: { exportId: moveId, exported: ids.length, skipped },
      subjects: ids,
      measures: { exported: ids.length, file },
    };
  },
};
