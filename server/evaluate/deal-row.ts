// The flat row a deal has on one basis: what the grid, the totals and the filters read.
import type { dealState } from '@/db/schema/derived';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import type { DealResult } from '@/server/core/evidence/deal-result';
import type { DealSummary } from '@/server/core/evidence/deal-summary';
import { convertLine, nextRateDay } from '@/server/core/money/rate-book';
import { toMinorUnits } from '@/server/core/money/round-half-even';
import type { WorkspaceSetting } from './load-setting';
import type { LoadedDeal } from './load-summaries';

export type DealRow = Omit<typeof dealState.$inferInsert, 'openDrafts' | 'teamId'>;

export function dealRow(
  basis: DealRow['basis'],
  deal: LoadedDeal,
  summary: DealSummary,
  result: DealResult,
  setting: WorkspaceSetting,
  openFlags: number,
): DealRow {
  const { commitments } = summary;
  const { converted, rate, table } = convertLine(commitments, setting.rates, setting.today);
  return {
    workspaceId: setting.id,
    opportunityId: summary.opportunityId,
    basis,
    name: deal.names.deal,
    accountId: summary.accountId,
    accountName: deal.names.account,
    ownerSeatId: summary.ownerSeatId,
    ownerName: deal.names.owner,
    segment: summary.segment,
    dealType: summary.dealType,
    outcome: summary.outcome,
    category: commitments.category,
    phase: summary.phase,
    stage: commitments.stage,
    closesOn: commitments.closesOn,
    amount: commitments.amount,
    currency: commitments.currency,
    converted,
    convertedMinor: converted === null ? null : toMinorUnits(converted, setting.currency),
    rate,
    rateTable: table,
    nextStep: commitments.nextStep,
    nextStepOn: commitments.nextStepOn,
    dollarState: result.dollarState,
    dollarReason: result.dollarReason,
    templateKey: result.template.key,
    templateVersion: result.template.version,
    templateWhy: result.template.why,
    blockingTotal: result.blocking.total,
    blockingMet: result.blocking.met,
    blockingObservable: result.blocking.observable,
    gaps: result.blocking.gaps,
    openFlags,
    lastFactAt: lastFactAt(summary, setting.effectiveAt),
    isOverdue:
      summary.outcome === 'open' && commitments.closesOn !== null && commitments.closesOn < setting.today,
    isNotGated: summary.notGated.length > 0,
    // A closed deal stays closed whatever an export leaves out; an open one that nobody shows is promised by nobody.
    isVanished: deal.hasVanished && summary.outcome === 'open',
    searchText: [deal.names.deal, deal.names.account ?? ''].join('\n').toLowerCase(),
    changesAt: changesAt(summary, result, setting),
    evaluatedAt: setting.effectiveAt,
    knownAt: setting.effectiveAt,
  };
}

/** An undated deal in another currency also changes on the day its rate does. */
function changesAt({ commitments }: DealSummary, result: DealResult, setting: WorkspaceSetting): Date | null {
  const rateDay =
    commitments.closesOn === null ? nextRateDay(setting.rates, commitments.currency, setting.today) : null;
  const moments = [result.changesAt, rateDay && startOfDayInstant(rateDay, setting.timeZone)];
  const first = moments.filter((at) => at !== null).sort()[0];
  return first === undefined ? null : new Date(first);
}

function lastFactAt(summary: DealSummary, effectiveAt: Date): Date | null {
  const moment = effectiveAt.toISOString();
  let last: string | null = null;
  for (const { occurredAt, isCancelled } of summary.facts)
    if (occurredAt <= moment && !isCancelled && (last === null || occurredAt > last)) last = occurredAt;
  return last ? new Date(last) : null;
}
