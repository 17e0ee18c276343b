// Takes a published import back whole: afterwards everything reads as if it had never come; later imports stay.
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { importRun } from '@/db/schema/source';
import { reasonProblem } from '@/server/core/reasons/read-reason';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { withdrawLineage } from '@/server/sources/publish/lineage/withdraw-lineage';
import { applyAccountMerges, applyProductMerges } from '@/server/sources/publish/merge/apply-merges';
import { withdrawMerges } from '@/server/sources/publish/merge/propose-merges';
import { releaseDrafts } from '@/server/sources/publish/undo/release-drafts';
import { onlyOf, undoDeals } from '@/server/sources/publish/undo/undo-deals';
import { undoPeople } from '@/server/sources/publish/undo/undo-people';
import { undoRecords } from '@/server/sources/publish/undo/undo-records';
import type { Decided, MoveDefinition, MoveTx, Scope } from './definition';
import { noteInput } from './input/text-input';

const Input = z.object({
  importId: z.uuid(),
  reasonCode: z.enum(REASON_CODES.rollback),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;

type Loaded = Pick<typeof importRun.$inferSelect, 'sourceId' | 'state' | 'ordinal' | 'asOfInstant'> & {
  /** Names of deals that only this import shows and on which a person decided something. */
  decidedOn: string[];
};
type Plan = Input & { sourceId: string; ordinal: number; asOfInstant: Date };

export type RolledBack = {
  importId: string;
  dealsRemoved: number;
  dealsReverted: number;
  entriesWithdrawn: number;
  factsRemoved: number;
  factsRestored: number;
  recordsRemoved: number;
  recordsRestored: number;
  peopleRemoved: number;
};

export const importRollback: MoveDefinition<Input, Loaded, Plan, RolledBack> = {
  kind: 'import.rollback',
  input: Input,
  load: async (tx, input, { workspaceId }) => {
    const { sourceId, state, ordinal, asOfInstant } = importRun;
    const [run] = await tx
      .select({ sourceId, state, ordinal, asOfInstant })
      .from(importRun)
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, input.importId)))
      .for('update');
    if (!run) return null;
    const decided = await tx.execute<{ name: string }>(sql`
      select d.name from opportunity d where d.workspace_id = ${workspaceId}::uuid
        and d.id in (${onlyOf(workspaceId, input.importId)})
        and exists (select from audit_entry e where e.workspace_id = d.workspace_id and e.opportunity_id = d.id
          and e.actor_kind = 'person' and e.outcome in ('applied', 'needs_approval') and e.kind not in ('evidence.view', 'summary.generate'))
      order by d.name limit 20`);
    return { ...run, decidedOn: decided.map(({ name }) => name) };
  },
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide,
  write: writeRollback,
};

function decide(loaded: Loaded, input: Input, { reasons }: Scope): Decided<Plan> {
  const { state, ordinal, asOfInstant, sourceId, decidedOn } = loaded;
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['refresh'],
  });
  if (state === 'rolled_back') return refuse('undone_already', 'This import was rolled back already.');
  if (state !== 'published')
    return refuse('not_published', `The import is ${state}: nothing of it is in the forecast.`);
  if (ordinal === null || asOfInstant === null)
    return refuse(
      'before_history',
      'This import was published before histories were kept import by import. Import the files of the week before again instead.',
    );
  const problem = reasonProblem('rollback', input.reasonCode, input.note ?? null, reasons);
  if (problem) return { ok: false, code: 'reason_missing', reason: problem, remedies: ['reason_code'] };
  if (decidedOn.length > 0) {
    const more = decidedOn.length > 3 ? ` and ${decidedOn.length - 3} more` : '';
    return refuse(
      'people_decided',
      `Only this import shows ${decidedOn.slice(0, 3).join(', ')}${more}, where people have decided something that would have no deal any more. Import files that show ${decidedOn.length === 1 ? 'it' : 'them'} first; then this import can be rolled back.`,
    );
  }
  return { ok: true, plan: { ...input, sourceId, ordinal, asOfInstant } };
}

async function writeRollback(tx: MoveTx, plan: Plan, { workspaceId, moveId, now, recordedAt }: Scope) {
  const { importId, sourceId, ordinal, asOfInstant, reasonCode, note } = plan;
  const mine = and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId));
  await tx.execute(sql`set local jit = off`);
  await tx
    .update(importRun)
    .set({
      state: 'rolled_back',
      rolledBackAt: recordedAt,
      rollbackMoveId: moveId,
      problem: 'Rolled back: nothing of it is in the forecast. The same files can be imported again.',
    })
    .where(mine);
  const scope = { tx, workspaceId, sourceId, moveId, importId, ordinal, knownAt: now.toISOString() };
  const deals = await undoDeals({ ...scope, asOfInstant: asOfInstant.toISOString() });
  await releaseDrafts(tx, scope);
  const peopleRemoved = await undoPeople(scope);
  const { fact, account, contact, line } = await undoRecords(scope);
  await withdrawMerges(scope);
  await withdrawLineage({ ...scope, asOfInstant: asOfInstant.toISOString() });
  await applyAccountMerges(scope);
  await applyProductMerges(scope);
  const others = [account, contact, line];
  const result: RolledBack = {
    importId,
    dealsRemoved: deals.removed,
    dealsReverted: deals.reverted,
    entriesWithdrawn: deals.entries,
    factsRemoved: fact.removed,
    factsRestored: fact.restored,
    recordsRemoved: others.reduce((sum, { removed }) => sum + removed, 0),
    recordsRestored: others.reduce((sum, { restored }) => sum + restored, 0),
    peopleRemoved,
  };
  return {
    result,
    subjects: [importId, sourceId],
    reasonCode,
    ...(note ? { values: { note } } : {}),
    measures: {
      deals_removed: result.dealsRemoved,
      deals_reverted: result.dealsReverted,
      entries_withdrawn: result.entriesWithdrawn,
      facts_removed: result.factsRemoved,
      facts_restored: result.factsRestored,
    },
  };
}
