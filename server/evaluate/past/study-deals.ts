// Shows every deal of a workspace to a study of the past, a batch at a time, each with all that is known of it; it writes nothing.
import { asc, gt } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { loadSetting, type WorkspaceSetting } from '../load-setting';
import { loadSummaries } from '../load-summaries';
import { EVERYTHING_KNOWN } from './past-clocks';

export type StudyRequest = {
  workspaceId: string;
  /** Versions other than those in force. */
  given?: RuleVersions;
  wall: Date;
};
export type OnStudied = (done: number, total: number) => Promise<void> | void;

const BATCH = 200;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/**
 * @param startBatch gives what each deal of a batch is shown to.
 * @returns the setting of the last batch; null where there is no deal.
 */
export async function studyDeals(
  { workspaceId, wall, ...request }: StudyRequest,
  startBatch: (setting: WorkspaceSetting) => (summary: DealSummary) => void,
  onProgress: OnStudied = () => undefined,
): Promise<WorkspaceSetting | null> {
  const total = await withWorkspace(workspaceId, (tx) => tx.$count(opportunity));
  let setting: WorkspaceSetting | null = null;
  for (let after = NOWHERE, done = 0; ; ) {
    const from = after;
    const batch = await withWorkspace(workspaceId, async (tx) => {
      const rows = await tx
        .select({ id: opportunity.id })
        .from(opportunity)
        .where(gt(opportunity.id, from))
        .orderBy(asc(opportunity.id))
        .limit(BATCH);
      const ids = rows.map(({ id }) => id);
      const now = await loadSetting(tx, workspaceId, wall, request.given);
      const look = startBatch(now);
      for (const { summary } of await loadSummaries(tx, ids, new Date(EVERYTHING_KNOWN), 'read only'))
        look(summary);
      return { ids, now };
    });
    const last = batch.ids.at(-1);
    if (!last) return setting;
    setting = batch.now;
    after = last;
    done += batch.ids.length;
    await onProgress(done, total);
  }
}
