// What a freeze would hold now, before anybody signs for it: totals, what is unresolved, the sources, and the change since the last one.
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { snapshot } from '@/db/schema/snapshot';
import type { Seated } from '@/server/auth/seated';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { addAmounts, subtractAmounts } from '@/server/core/money/amounts';
import type { Tally } from '@/server/core/snapshots/snapshot-totals';
import { acknowledgementReason } from '@/server/core/snapshots/source-standing';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import type { RateBasis } from '@/server/core/vocabulary/rate-basis';
import { sumOf } from '@/server/snapshots/totals-by-category';
import { atRates } from './at-rates';
import type { RateDays } from './board-parts';
import { dealWhere } from './deal-where';
import { type ForecastBoard, readForecastBoard } from './forecast-board';
import { readPastBridge, readPastNotGated } from './past/past-bridge';
import { readPastForecast } from './past/past-forecast';
import type { PastSource } from './past/past-question';
import { readSourceStandings } from './source-standings';

export type PreviewedSource = {
  sourceId: string;
  name: string;
  /** The day its files speak of. */
  asOf: string | null;
  publishedAt: string | null;
  /** Milliseconds since it was imported, by the wall's clock, whatever day the workspace is in. */
  age: number | null;
  /** Why it has to be acknowledged; null: it has not. */
  why: string | null;
};
export type FreezePreview = {
  period: { key: string; label: string } | null;
  currency: string;
  rates: { basis: RateBasis; days: RateDays | null };
  cells: ForecastBoard['cells'];
  /** Null while the other basis of a past moment is still put together. */
  bridge: ForecastBoard['bridge'] | null;
  blockingGaps: Tally;
  /** Null where a past moment was put together before that was kept. */
  notGatedCommit: { deals: number; total: string } | null;
  waivedCommit: { deals: number; total: string };
  sources: PreviewedSource[];
  previous: {
    id: string;
    effectiveAt: string | null;
    changes: { category: Category; before: string; now: string; change: string }[];
  } | null;
};
export type PreviewScope = {
  period: string;
  /** Each with everything below it; absent: all. */
  teams?: string[] | undefined;
  basis: 'source' | 'accepted';
  /** Absent: plan. */
  rates?: RateBasis | undefined;
};
const filterOf = ({ period, teams, basis, rates }: PreviewScope) => ({
  period,
  basis,
  ...(rates === undefined || rates === 'plan' ? {} : { rates }),
  ...(teams ? { teams } : {}),
});

export async function readFreezePreview(
  tx: Tx,
  seat: Seated,
  scope: PreviewScope,
  wall: Date,
): Promise<FreezePreview> {
  const filter = filterOf(scope);
  const board = await readForecastBoard(tx, seat, filter);
  const { where } = await dealWhere(tx, seat, { ...filter, category: [...CATEGORIES] });
  const [unresolved] = await atRates(tx, seat, filter)
    .select({
      gaps: sql<number>`coalesce(sum(${dealState.gaps}) filter (where ${OPEN_GAP}), 0)::int`,
      gapDeals: sql<number>`count(*) filter (where ${OPEN_GAP})::int`,
      gapTotal: sql<string>`coalesce(sum(${dealState.converted}) filter (where ${OPEN_GAP}), 0)::text`,
      ungated: sql<number>`count(*) filter (where ${UNGATED})::int`,
      ungatedTotal: sql<string>`coalesce(sum(${dealState.converted}) filter (where ${UNGATED}), 0)::text`,
    })
    .from(dealState)
    .where(where);
  const waived = board.cells.filter((cell) => cell.category === 'commit' && cell.state === 'waived');
  const standings = await readSourceStandings(tx);
  return {
    period: board.period,
    currency: board.currency,
    rates: { basis: scope.rates ?? 'plan', days: board.rateDays },
    cells: board.cells,
    bridge: board.bridge,
    blockingGaps: {
      count: unresolved?.gaps ?? 0,
      deals: unresolved?.gapDeals ?? 0,
      total: unresolved?.gapTotal ?? '0',
    },
    notGatedCommit: { deals: unresolved?.ungated ?? 0, total: unresolved?.ungatedTotal ?? '0' },
    waivedCommit: {
      deals: waived.reduce((sum, cell) => sum + cell.deals, 0),
      total: waived.reduce((sum, cell) => addAmounts(sum, cell.total), '0'),
    },
    sources: standings.map((source) => previewedSource(source, seat.today, wall)),
    previous: await readPrevious(tx, scope, board, null),
  };
}

/**
 * What a freeze of a past moment would hold.
 * @param scope.books that moment as known now, on the scope's basis and, where it is there already, on the other one.
 */
export async function readPastPreview(
  tx: Tx,
  seat: Seated,
  scope: PreviewScope & { effectiveAt: Date; books: { own: PastSource; other: PastSource | null } },
  wall: Date,
): Promise<FreezePreview> {
  const filter = filterOf(scope);
  const { own, other } = scope.books;
  const past = await readPastForecast(tx, seat, own, filter);
  const waived = past.cells.find((cell) => cell.category === 'commit' && cell.state === 'waived');
  const standings = await readSourceStandings(tx);
  const day = dayIn(scope.effectiveAt.toISOString(), seat.workspace.timeZone);
  return {
    period: past.period,
    currency: past.currency,
    rates: { basis: scope.rates ?? 'plan', days: past.rateDays },
    cells: past.cells,
    bridge: other === null ? null : await readPastBridge(tx, seat, byBasis(scope.basis, own, other), filter),
    blockingGaps: past.blockingGaps,
    notGatedCommit: await readPastNotGated(tx, seat, own, filter),
    waivedCommit: { deals: waived?.deals ?? 0, total: waived?.total ?? '0' },
    sources: standings.map((source) => previewedSource(source, day, wall)),
    previous: await readPrevious(tx, scope, past, scope.effectiveAt),
  };
}

function previewedSource(
  source: Awaited<ReturnType<typeof readSourceStandings>>[number],
  /** That is frozen. */
  day: string,
  wall: Date,
): PreviewedSource {
  const { sourceId, name, asOf, publishedAt } = source;
  const age = publishedAt === null ? null : wall.getTime() - new Date(publishedAt).getTime();
  return { sourceId, name, asOf, publishedAt, age, why: acknowledgementReason(source, day) };
}

const byBasis = (basis: PreviewScope['basis'], own: PastSource, other: PastSource) =>
  basis === 'source' ? { source: own, accepted: other } : { source: other, accepted: own };

const OPEN_GAP = sql`${dealState.outcome} = 'open' and ${dealState.gaps} > 0 and ${dealState.category} <> 'omitted'`;
const UNGATED = sql`${dealState.category} = 'commit' and ${dealState.isNotGated}`;

async function readPrevious(
  tx: Tx,
  { period, teams, basis, rates = 'plan' }: PreviewScope,
  { cells }: Pick<ForecastBoard, 'cells'>,
  /** Of no later moment than this; null: the last one. */
  until: Date | null,
): Promise<FreezePreview['previous']> {
  const teamIds = JSON.stringify([...new Set(teams)].sort());
  const [last] = await tx
    .select()
    .from(snapshot)
    .where(
      and(
        eq(snapshot.periodKey, period),
        eq(snapshot.state, 'completed'),
        until === null ? undefined : lte(snapshot.effectiveAt, until),
        sql`${snapshot.request} -> 'teamIds' = ${teamIds}::jsonb`,
        sql`${snapshot.request} ->> 'basis' = ${basis}`,
        sql`coalesce(${snapshot.request} ->> 'rates', 'plan') = ${rates}`,
      ),
    )
    .orderBy(desc(snapshot.effectiveAt), desc(snapshot.completedSeq))
    .limit(1);
  const totals = last?.totals;
  if (!last || !totals) return null;
  const changes = [...CATEGORIES].reverse().flatMap((category) => {
    const before = sumOf(totals, category);
    const now = cells
      .filter((cell) => cell.category === category)
      .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
    return category === 'omitted' || (before === '0' && now === '0')
      ? []
      : [{ category, before, now, change: subtractAmounts(now, before) }];
  });
  return { id: last.id, effectiveAt: last.effectiveAt?.toISOString() ?? null, changes };
}
