// Evaluates a workspace's deals batch by batch, files the drafts that follow, and appends one audit entry a run.
import { and, asc, gt, isNotNull, lte, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Tx, withWorkspace } from '@/db/client';
import { evaluationRun } from '@/db/schema/audit';
import { dealState } from '@/db/schema/derived';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { appendEntry } from '@/server/audit/append-entry';
import { countOpenDrafts } from './count-open-drafts';
import { dropOrphans } from './drop-orphans';
import { evaluateDeals } from './evaluate-deals';
import { fileDrafts } from './file-drafts';
import { inLanes } from './in-lanes';
import { loadSetting, type WorkspaceSetting } from './load-setting';
import { noteDueWork } from './note-due-work';
import { writeStageAgeing } from './write-stage-ageing';

/** Small enough that a decision on one of these deals waits well under a second. */
const BATCH = 100;
/** Batches under way at once: the database reads and writes one while another one is computed. */
const LANES = 2;

export type EvaluationScope =
  | { all: true }
  | { dueBy: 'clock' }
  | { ids: readonly string[] }
  /** Deals in another currency than the workspace's: what a change of rates touches. */
  | { converted: true };
export type EvaluationReport = { runId: string; deals: number; changed: number };

export async function runEvaluation(
  workspaceId: string,
  scope: EvaluationScope,
  cause: string,
  wall: Date,
  onProgress: (done: number) => void = () => undefined,
): Promise<EvaluationReport> {
  const runId = uuidv7();
  let deals = 0;
  let changed = 0;
  if ('all' in scope)
    await withWorkspace(workspaceId, async (tx) => {
      await dropOrphans(tx, workspaceId);
      await writeStageAgeing(tx, workspaceId);
    });
  let filing: Promise<string[]> = Promise.resolve([]);
  const evaluateBatch = async (ids: readonly string[]): Promise<void> => {
    const evaluate = async (tx: Tx) => {
      const setting = await loadSetting(tx, workspaceId, wall);
      return { setting, ...(await evaluateDeals(tx, setting, ids)) };
    };
    // All by lists of keys; the commit that notes the run comes after them on the disk.
    const batch = await withWorkspace(workspaceId, evaluate, 'general', 'later');
    // In turn: two deals of one account must not be enriched at once.
    filing = filing.then(() => fileDrafts(workspaceId, batch.setting, batch.deals, wall));
    const redrafted = await filing;
    if (redrafted.length > 0)
      await withWorkspace(workspaceId, (tx) => countOpenDrafts(tx, redrafted), 'general', 'later');
    deals += ids.length;
    changed += new Set([...batch.changedIds, ...redrafted]).size;
    onProgress(deals);
  };
  await inLanes(LANES, batchesOf(workspaceId, scope, wall), evaluateBatch);
  await withWorkspace(workspaceId, async (tx) => {
    await noteDueWork(tx, workspaceId);
    if (changed === 0) return;
    await tx.insert(evaluationRun).values({ workspaceId, id: runId, cause, deals, changed, at: wall });
    await appendEntry(tx, {
      moveId: null,
      workspace: workspaceId,
      entry: runId,
      kind: 'evaluation.run',
      outcome: 'recorded',
      actor: { kind: 'worker', id: 'evaluate' },
      at: wall.toISOString(),
      code: cause,
      measures: { deals, changed },
    });
  });
  return { runId, deals, changed };
}

/** Ids in their order, a batch at a time; each batch is asked for after the one before it. */
async function* batchesOf(
  workspaceId: string,
  scope: EvaluationScope,
  wall: Date,
): AsyncGenerator<readonly string[]> {
  if ('ids' in scope) {
    const ids = [...new Set(scope.ids)].sort();
    for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
    return;
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const from = after;
    const ids = await withWorkspace(workspaceId, async (tx) =>
      nextIds(tx, scope, from, await loadSetting(tx, workspaceId, wall)),
    );
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
    yield ids;
  }
}

async function nextIds(
  tx: Tx,
  scope: Exclude<EvaluationScope, { ids: readonly string[] }>,
  after: string,
  { effectiveAt, currency }: WorkspaceSetting,
): Promise<string[]> {
  if ('dueBy' in scope) {
    const rows = await tx
      .selectDistinct({ id: dealState.opportunityId })
      .from(dealState)
      .where(
        and(
          gt(dealState.opportunityId, after),
          isNotNull(dealState.changesAt),
          lte(dealState.changesAt, effectiveAt),
        ),
      )
      .orderBy(asc(dealState.opportunityId))
      .limit(BATCH);
    return rows.map((row) => row.id);
  }
  if ('converted' in scope) {
    const rows = await tx
      .select({ id: commitment.opportunityId })
      .from(commitment)
      .where(and(gt(commitment.opportunityId, after), ne(commitment.currency, currency)))
      .orderBy(asc(commitment.opportunityId))
      .limit(BATCH);
    return rows.map((row) => row.id);
  }
  const rows = await tx
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(gt(opportunity.id, after))
    .orderBy(asc(opportunity.id))
    .limit(BATCH);
  return rows.map((row) => row.id);
}
