// What a freeze captures besides the deals: the workspace's settings, sources, calls and adjustments, as its transaction sees them.
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { adjustment, call } from '@/db/schema/call';
import { quota } from '@/db/schema/quota';
import type { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { type MarketRates, marketRatesOf } from '@/server/core/money/market-rates';
import type { RateTable } from '@/server/core/money/rate-book';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { periodByKey } from '@/server/core/period/period-by-key';
import { periodsWithin } from '@/server/core/quota/quota-of-period';
import type { MarketBasis } from '@/server/core/vocabulary/rate-basis';
import { loadRateTables } from '@/server/reads/rate-book';
import { readSourceAges } from '@/server/reads/source-ages';
import { type FreezeTree, loadFreezeTree } from './freeze-tree';
import type { FreezeScope } from './line-of';

export type Frozen = typeof snapshot.$inferSelect;
export type FreezeGrounds = {
  frozen: Frozen;
  workspace: typeof workspace.$inferSelect;
  today: string;
  tree: FreezeTree;
  scope: FreezeScope;
  sources: Awaited<ReturnType<typeof readSourceAges>>;
  /** The plan's tables; at the market's rates, the spot tables behind them. */
  rates: RateTable[];
  /** What lines are converted with instead of plan rates; null: those. */
  market: { basis: MarketBasis; rates: MarketRates } | null;
  /** Every version of the quotas of the period and of the shorter ones in it, which add up to one. */
  quotas: (typeof quota.$inferSelect)[];
  calls: (typeof call.$inferSelect)[];
  adjustments: (typeof adjustment.$inferSelect)[];
};

export async function loadFreezeGrounds(tx: Tx, frozen: Frozen, effectiveAt: Date): Promise<FreezeGrounds> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, frozen.workspaceId));
  if (!held) throw new Error(`Workspace ${frozen.workspaceId} does not exist.`);
  const today = dayIn(effectiveAt.toISOString(), held.timeZone);
  const tree = await loadFreezeTree(tx, today);
  const isPast = frozen.request.asOf !== undefined;
  // Of a past moment: what had been said by then, and stood then.
  const stood = (until: typeof adjustment.expiredAt | typeof adjustment.withdrawnAt) =>
    isPast ? or(isNull(until), gt(until, effectiveAt)) : isNull(until);
  const calls = await tx
    .select()
    .from(call)
    .where(and(eq(call.periodKey, frozen.periodKey), isPast ? lte(call.at, effectiveAt) : undefined))
    .orderBy(asc(call.at), asc(call.id));
  // Expired and withdrawn ones are part of earlier snapshots.
  const adjustments = await tx
    .select()
    .from(adjustment)
    .where(
      and(
        eq(adjustment.periodKey, frozen.periodKey),
        stood(adjustment.expiredAt),
        stood(adjustment.withdrawnAt),
        isPast ? lte(adjustment.at, effectiveAt) : undefined,
      ),
    )
    .orderBy(asc(adjustment.at), asc(adjustment.id));
  const basis = frozen.request.rates;
  const spot = basis ? await loadRateTables(tx, 'spot') : [];
  return {
    frozen,
    workspace: held,
    today,
    tree,
    scope: {
      startsOn: frozen.startsOn,
      endsOn: frozen.endsOn,
      basis: frozen.request.basis,
      currency: held.currency,
      teams: tree.scopeOf(frozen.request.teamIds),
    },
    sources: await readSourceAges(tx),
    rates: [...(await loadRateTables(tx, 'plan')), ...spot],
    market: basis ? { basis, rates: marketRatesOf(spot, held.currency) } : null,
    quotas: await tx
      .select()
      .from(quota)
      .where(inArray(quota.periodKey, quotaPeriods(FiscalCalendar.parse(held.fiscalCalendar), frozen)))
      .orderBy(asc(quota.id), asc(quota.version)),
    calls,
    adjustments,
  };
}

function quotaPeriods(calendar: FiscalCalendar, { periodKey }: Frozen): string[] {
  const period = periodByKey(calendar, periodKey);
  return period ? periodsWithin(calendar, period).map(({ key }) => key) : [periodKey];
}
