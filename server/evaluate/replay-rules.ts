// Runs a version of the checklists or the flags over the deals as they stood at the end of each month, beside the rules then in force; it writes nothing.
import { asc, gt } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { evaluateChecklist } from '@/server/core/checklist/evaluate-checklist';
import type { Clocks, DealSummary } from '@/server/core/evidence/deal-summary';
import { evaluateFlags } from '@/server/core/flags/evaluate-flags';
import { periodOf } from '@/server/core/period/period-of';
import { monthEnds } from '@/server/core/rules/month-ends';
import { rewindSummary } from '@/server/core/rules/rewind-summary';
import { emptyRuleTally, type RuleTally, tallyChecklist, tallyFlags } from '@/server/core/rules/rule-tally';
import { loadSetting, type WorkspaceSetting } from './load-setting';
import { loadSummaries } from './load-summaries';

const BATCH = 200;
const EVERYTHING_KNOWN = '9999-12-31T23:59:59.999Z';

export type RuleReplayRequest = {
  workspaceId: string;
  kind: 'templates' | 'flags';
  version: number;
  months: number;
  wall: Date;
};

/** @param onProgress told after each batch how many of how many deals were run. */
export async function replayRules(
  request: RuleReplayRequest,
  onProgress: (done: number, total: number) => Promise<void> | void = () => undefined,
): Promise<RuleTally> {
  const { workspaceId } = request;
  const total = await withWorkspace(workspaceId, (tx) => tx.$count(opportunity));
  let tally: RuleTally | null = null;
  let after = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ; ) {
    const ids: string[] = await withWorkspace(workspaceId, async (tx) => {
      const rows = await tx
        .select({ id: opportunity.id })
        .from(opportunity)
        .where(gt(opportunity.id, after))
        .orderBy(asc(opportunity.id))
        .limit(BATCH);
      const batch = rows.map(({ id }) => id);
      tally = await runBatch(tx, request, batch, tally);
      return batch;
    });
    after = ids.at(-1) ?? after;
    if (ids.length === 0) break;
    done += ids.length;
    await onProgress(done, total);
  }
  return tally ?? emptyRuleTally([], 'EUR');
}

async function runBatch(
  tx: Tx,
  request: RuleReplayRequest,
  ids: string[],
  held: RuleTally | null,
): Promise<RuleTally> {
  const { workspaceId, kind, version, months, wall } = request;
  const now = await loadSetting(tx, workspaceId, wall);
  const then = await loadSetting(tx, workspaceId, wall, { ...now.ruleVersions, [kind]: version });
  const tally =
    held ??
    emptyRuleTally(
      [...monthEnds(now.today, months, now.timeZone), now.effectiveAt.toISOString()],
      now.currency,
    );
  for (const { summary } of await loadSummaries(tx, ids, new Date(EVERYTHING_KNOWN)))
    for (const moment of tally.moments) {
      const as = rewindSummary(summary, moment.at);
      if (!as) continue;
      const clocks = { effectiveAt: moment.at, knownAt: EVERYTHING_KNOWN };
      if (kind === 'templates' && isPromised(as, now, moment.at))
        tallyChecklist(tally, moment, as, checklist(as, now, clocks), checklist(as, then, clocks));
      if (kind === 'flags' && as.outcome === 'open')
        tallyFlags(moment, as, tally.currency, flags(as, now, clocks), flags(as, then, clocks));
    }
  return tally;
}

/** In commit at that moment, and due in the period it lies in. */
function isPromised(
  { outcome, commitments }: DealSummary,
  { calendar }: WorkspaceSetting,
  at: string,
): boolean {
  if (outcome !== 'open' || commitments.category !== 'commit' || !commitments.closesOn) return false;
  const period = periodOf(calendar, at.slice(0, 10));
  return period !== null && commitments.closesOn >= period.startsOn && commitments.closesOn <= period.endsOn;
}

function checklist(summary: DealSummary, setting: WorkspaceSetting, clocks: Clocks) {
  const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
  return evaluateChecklist(summary, around, clocks, setting.rules.templates);
}

function flags(summary: DealSummary, setting: WorkspaceSetting, clocks: Clocks) {
  const around = setting.forDealClosing(summary.commitments.closesOn, summary.commitments.currency);
  const { items } = checklist(summary, setting, clocks);
  const { thresholds, flagsOn } = setting.rules;
  const found = evaluateFlags(
    { summary, setting: around, items, clocks, thresholds, calendar: setting.calendar },
    flagsOn,
  );
  return found.filter(({ isRaised }) => isRaised).map(({ rule }) => rule);
}
