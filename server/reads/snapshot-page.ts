// One snapshot as its page shows it: totals by category and evidence, what changed, what was unresolved, and what proves it.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import type { StoredManifest } from '@/server/snapshots/manifest';
import { type ReportedAdjustment, reportedAdjustments } from '@/server/snapshots/reported-adjustments';
import { type ReportedQuota, reportedQuotas } from '@/server/snapshots/reported-quotas';
import { storedText } from '@/server/snapshots/stored-text';
import { sumsByTeam } from '@/server/snapshots/sums-by-team';
import { type CategoryTotals, totalsByCategory } from '@/server/snapshots/totals-by-category';
import { type FrozenCalls, readFrozenCalls } from './frozen-calls';
import { readSnapshotList, type SnapshotListLine } from './snapshot-list';

export type SnapshotPage = SnapshotListLine & {
  startsOn: string;
  endsOn: string;
  basis: 'source' | 'accepted';
  /** As asked for; empty: the whole workspace. */
  teamIds: string[];
  note: string | null;
  knownAt: string | null;
  completedSeq: number | null;
  begunSeq: number | null;
  root: string | null;
  sealed: string | null;
  totals: SnapshotTotals | null;
  categories: CategoryTotals[];
  previous: { id: string; effectiveAt: string | null } | null;
  /** Names that were erased after the freeze: its successor bundle is made, or being made. */
  erased: { at: string; isBeingMade: boolean } | null;
  said: FrozenCalls | null;
  /** What stood beside the roll-up, and the quotas of the period, as frozen. */
  adjustments: ReportedAdjustment[];
  quotas: ReportedQuota[];
  manifest: { sources: SourceLine[] } | null;
};

/** Null where there is no such snapshot. */
export async function readSnapshotPage(tx: Tx, id: string): Promise<SnapshotPage | null> {
  const [held] = await tx.select().from(snapshot).where(eq(snapshot.id, id));
  if (!held) return null;
  const [line] = await readSnapshotList(tx, id);
  if (!line) return null;
  const [previous] = held.previousId
    ? await tx.select().from(snapshot).where(eq(snapshot.id, held.previousId))
    : [];
  const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');
  return {
    ...line,
    startsOn: held.startsOn,
    endsOn: held.endsOn,
    basis: held.request.basis,
    teamIds: held.request.teamIds,
    note: held.note,
    knownAt: held.knownAt?.toISOString() ?? null,
    completedSeq: held.completedSeq,
    begunSeq: held.begunSeq,
    root: hex(held.root),
    sealed: hex(held.sealed),
    totals: held.totals,
    categories: held.totals ? totalsByCategory(held.totals, previous?.totals ?? null) : [],
    previous: previous ? { id: previous.id, effectiveAt: previous.effectiveAt?.toISOString() ?? null } : null,
    erased: held.labelsErasedAt && {
      at: held.labelsErasedAt.toISOString(),
      isBeingMade: held.isRenderDue,
    },
    said: held.state === 'completed' ? await readFrozenCalls(tx, id) : null,
    adjustments: await reportedAdjustments(tx, id, await storedText(tx, id, 'adjustments.ndjson')),
    ...(held.state === 'completed' ? await readManifestOf(tx, held) : { manifest: null, quotas: [] }),
  };
}

type Held = typeof snapshot.$inferSelect;
type SourceLine = Pick<StoredManifest['sources'][number], 'name' | 'asOf' | 'publishedAt' | 'tie'> & {
  acknowledged: boolean;
};

async function readManifestOf(tx: Tx, held: Held): Promise<Pick<SnapshotPage, 'manifest' | 'quotas'>> {
  const text = await storedText(tx, held.id, 'manifest.json');
  if (text === '' || held.effectiveAt === null) return { manifest: null, quotas: [] };
  const manifest: Omit<StoredManifest, 'sources'> & { sources: SourceLine[] } = JSON.parse(text);
  const sources = manifest.sources.map(({ name, asOf, publishedAt, tie, acknowledged }) => ({
    name,
    asOf,
    publishedAt,
    tie,
    acknowledged,
  }));
  const quotas = await reportedQuotas(tx, {
    quotas: manifest.quotas,
    period: held,
    calendar: manifest.fiscalCalendar,
    day: dayIn(held.effectiveAt.toISOString(), manifest.timeZone),
    teamIds: held.request.teamIds,
    teams: manifest.hierarchy.teams.map(({ id, parent }) => ({ id, parentId: parent })),
    sums: await sumsByTeam(tx, held.id),
    currency: manifest.currency,
    rates: manifest.rates,
  });
  return { manifest: { sources }, quotas };
}
