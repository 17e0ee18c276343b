// One snapshot as its page shows it: totals by category and evidence, what changed, what was unresolved, and what proves it.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { storedText } from '@/server/snapshots/stored-text';
import { type CategoryTotals, totalsByCategory } from '@/server/snapshots/totals-by-category';
import { type FrozenCalls, readFrozenCalls } from './frozen-calls';
import { readSnapshotList, type SnapshotListLine } from './snapshot-list';

export type SnapshotPage = SnapshotListLine & {
  startsOn: string;
  endsOn: string;
  basis: 'source' | 'accepted';
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
  manifest: { sources: { name: string; publishedAt: string | null; acknowledged: boolean }[] } | null;
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
    manifest: held.state === 'completed' ? await readManifestSources(tx, id) : null,
  };
}

async function readManifestSources(tx: Tx, id: string): Promise<SnapshotPage['manifest']> {
  const text = await storedText(tx, id, 'manifest.json');
  if (text === '') return null;
  const manifest: { sources: { name: string; publishedAt: string | null; acknowledged: boolean }[] } =
    JSON.parse(text);
  return {
    sources: manifest.sources.map(({ name, publishedAt, acknowledged }) => ({
      name,
      publishedAt,
      acknowledged,
    })),
  };
}
