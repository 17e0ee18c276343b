// Makes a staged import visible in one transaction; policy never refuses what the source says, only who publishes.
import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { importRun, source } from '@/db/schema/source';
import { FILE_SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import { countedFiles, readNotes } from '@/server/reads/import-counts';
import { type ControlTotal, controlTotals } from '@/server/sources/publish/control-totals';
import { countRecords, type RecordCounts } from '@/server/sources/publish/count-records';
import { enterSeries, type SeriesPlace } from '@/server/sources/publish/history/enter-series';
import { seriesNotes } from '@/server/sources/publish/history/series-notes';
import { proposeLineage } from '@/server/sources/publish/lineage/propose-lineage';
import { keepMerges } from '@/server/sources/publish/merge/apply-merges';
import { proposeMerges } from '@/server/sources/publish/merge/propose-merges';
import { publishCommitments } from '@/server/sources/publish/publish-commitments';
import { publishFacts } from '@/server/sources/publish/publish-facts';
import { publishHistory } from '@/server/sources/publish/publish-history';
import { publishPeople } from '@/server/sources/publish/publish-people';
import { publishDeals, publishRecords } from '@/server/sources/publish/publish-records';
import { supersedePointers } from '@/server/sources/publish/supersede-pointers';
import { takeOverDrafts } from '@/server/sources/publish/take-over-drafts';
import { keepReplaced } from '@/server/sources/publish/undo/keep-replaced';
import { countRows } from '@/server/sources/stage/count-rows';
import { countStaged } from '@/server/sources/stage/staged-tables';
import type { MoveDefinition, MoveTx, Scope } from './definition';

/** Records that are looked up by their keys rather than joined with all that is there. */
const FEW = 5_000;
/** Records after which what the planner knows of the tables may be wrong. */
const MANY = 10_000;
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const Input = z.strictObject({
  importId: z.uuid(),
  asOfInstant: z.iso.datetime(),
  /** Merkle root over the digests of the staged records. */
  root: hex,
  records: z.number().int().nonnegative(),
  files: z.array(
    z.strictObject({
      object: z.string().nullable(),
      sha256: hex,
      rows: z.number().int(),
      refused: z.number().int(),
    }),
  ),
  withBodies: z.array(z.string()),
  hasLines: z.boolean(),
  /** What the headers say the source is. */
  system: z.enum(FILE_SOURCE_KINDS).nullable().default(null),
});
export type ImportPublish = z.infer<typeof Input>;

type Loaded = Pick<typeof importRun.$inferSelect, 'sourceId' | 'state' | 'asOf' | 'counts' | 'progress'> & {
  isFirst: boolean;
  staged: number;
};
export type Published = {
  importId: string;
  counts: RecordCounts[];
  totals: ControlTotal[];
  changedDeals: number;
  place: SeriesPlace;
  /** Deals that this import is the first to miss. */
  vanished: number;
};

export const importPublish: MoveDefinition<ImportPublish, Loaded, ImportPublish & Loaded, Published> = {
  kind: 'import.publish',
  input: Input,
  load: async (tx, input, { workspaceId }) => {
    const { sourceId, state, asOf, counts: read, progress } = importRun;
    const [run] = await tx
      .select({ sourceId, state, asOf, counts: read, progress })
      .from(importRun)
      .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, input.importId)))
      .for('update');
    if (!run) return null;
    const before = await tx
      .select({ id: importRun.id })
      .from(importRun)
      .where(
        and(
          eq(importRun.workspaceId, workspaceId),
          eq(importRun.sourceId, run.sourceId),
          eq(importRun.state, 'published'),
        ),
      )
      .limit(1);
    const staged = await countStaged(tx, workspaceId, input.importId);
    return { ...run, isFirst: before.length === 0, staged };
  },
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide: (loaded, input) => {
    if (loaded.state === 'publishing' && loaded.staged !== input.records)
      return {
        ok: false,
        code: 'not_publishable',
        reason: `Of ${input.records} records that were read, ${loaded.staged} are left: the database was restarted in between. Import the files again.`,
        remedies: ['refresh'],
      };
    if (loaded.state === 'publishing') return { ok: true, plan: { ...input, ...loaded } };
    return {
      ok: false,
      code: 'not_publishable',
      reason: `The import is ${loaded.state}, so there is nothing to publish. Import the files again.`,
      remedies: ['refresh'],
    };
  },
  write: writePublish,
};

async function writePublish(
  tx: MoveTx,
  plan: ImportPublish & Loaded,
  { workspaceId, moveId, now, recordedAt }: Scope,
) {
  const { importId, sourceId, asOf, asOfInstant, isFirst, withBodies, hasLines } = plan;
  const knownAt = now.toISOString();
  // The tables may be too fresh for statistics; without this the planner takes a hundred thousand rows for one.
  // A few records are looked up one by one: joining them would read whole tables.
  if (plan.records > FEW) await tx.execute(sql`set local enable_nestloop = off`);
  await tx.execute(sql`set local jit = off`);
  const place = await enterSeries({ tx, workspaceId, sourceId, importId, moveId, asOfInstant, knownAt });
  const scope = {
    tx,
    workspaceId,
    importId,
    sourceId,
    moveId,
    place,
    asOf,
    asOfInstant,
    knownAt,
    isFirst,
    withBodies,
    hasLines,
  };
  const counts = await countRecords({ ...scope, isLate: place.isLate });
  const totals = await controlTotals(scope);
  await keepReplaced(scope);
  await publishPeople(scope);
  await publishRecords(scope);
  const changedDeals = await publishCommitments(scope);
  await publishDeals(scope);
  const vanished = await publishHistory(scope);
  await proposeMerges(scope);
  await keepMerges(scope);
  await takeOverDrafts(scope);
  await proposeLineage(scope);
  await publishFacts(scope);
  await supersedePointers(scope);
  if (plan.records >= MANY) await countRows(tx);
  if (plan.system !== null)
    await tx
      .update(source)
      .set({ kind: plan.system })
      .where(and(eq(source.workspaceId, workspaceId), eq(source.id, sourceId), ne(source.kind, plan.system)));
  const notes = [...readNotes(plan.progress), ...seriesNotes(place, asOf, vanished)];
  await tx
    .update(importRun)
    .set({
      state: 'published',
      totals,
      counts: countedFiles(plan.counts, counts),
      held: null,
      progress: sql`${importRun.progress} || ${JSON.stringify({ step: 'Done', notes })}::jsonb`,
      root: Buffer.from(plan.root, 'hex'),
      moveId,
      finishedAt: recordedAt,
    })
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
  return {
    // Notes name accounts and products: the answer of a move is final, so they stand with the import alone.
    result: { importId, counts, totals, changedDeals, place, vanished },
    subjects: [importId, sourceId],
    measures: { ...measuresOf(plan, counts), vanished },
  };
}

/** Counts and digests by position: names of files are a customer's own words and stay out of the leaf. */
function measuresOf(plan: ImportPublish, counts: readonly RecordCounts[]): Record<string, number | string> {
  const measures: Record<string, number | string> = { root: plan.root, records: plan.records };
  plan.files.forEach((file, index) => {
    const found = counts.find(({ table }) => table === index);
    measures[`file${index}.object`] = file.object ?? 'not used';
    measures[`file${index}.sha256`] = file.sha256;
    measures[`file${index}.read`] = file.rows;
    measures[`file${index}.refused`] = file.refused;
    measures[`file${index}.new`] = found?.added ?? 0;
    measures[`file${index}.changed`] = found?.changed ?? 0;
    measures[`file${index}.unchanged`] = found?.unchanged ?? 0;
  });
  return measures;
}
