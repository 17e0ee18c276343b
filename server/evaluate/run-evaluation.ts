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
import { loadSetting, type WorkspaceSetting } from './load-setting';
import { noteDueWork } from './note-due-work';
import { writeStageAgeing } from './write-stage-ageing';

/** Small enough that a decision on one of these deals waits well under a second. */
const BATCH = 200;

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
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await withWorkspace(workspaceId, async (tx) => {
      const setting = await loadSetting(tx, workspaceId, wall);
      const ids = await nextIds(tx, scope, after, setting);
      return ids.length === 0 ? null : { ids, setting, ...(await evaluateDeals(tx, setting, ids)) };
    });
    if (!batch) break;
    const redrafted = await fileDrafts(workspaceId, batch.setting, batch.deals, wall);
    if (redrafted.length > 0) await withWorkspace(workspaceId, (tx) => countOpenDrafts(tx, redrafted));
    deals += batch.ids.length;
    changed += new Set([...batch.changedIds, ...redrafted]).size;
    after = batch.ids.at(-1) ?? after;
    onProgress(deals);
  }
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

async function nextIds(
  tx: Tx,
  scope: EvaluationScope,
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
  if ('ids' in scope) return nextOf(scope.ids, after);
  const rows = await tx
    .select({ id: opportunity.id })
    .from(opportunity)
    .where(gt(opportunity.id, after))
    .orderBy(asc(opportunity.id))
    .limit(BATCH);
  return rows.map((row) => row.id);
}

/** Sorted here: a list of thousands is not sent to be sorted for each batch of it. */
function nextOf(ids: readonly string[], after: string): string[] {
  return [...new Set(ids)]
    .filter((id) => id > after)
    .sort()
    .slice(0, BATCH);
}
