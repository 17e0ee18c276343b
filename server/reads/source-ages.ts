// How old what a total rests on is, and whether it was held against the CRM: each source's newest import that read deals.
import { desc, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun, source } from '@/db/schema/source';
import { type TieStanding, tieStanding } from '@/server/core/import/tie-standing';
import { readTotals } from './import-counts';
import { readTieLines } from './tie-outs';

export type SourceAge = {
  sourceId: string;
  name: string;
  kind: string;
  asOf: string | null;
  publishedAt: string | null;
  /** The import it rests on, the newest of any kind where none read deals; null where none was published. */
  importId: string | null;
  tie: TieStanding;
};

export async function readSourceAges(tx: Tx): Promise<SourceAge[]> {
  const newest = tx
    .selectDistinctOn([importRun.sourceId], {
      sourceId: importRun.sourceId,
      importId: importRun.id,
      totals: importRun.totals,
      asOf: importRun.asOf,
      finishedAt: importRun.finishedAt,
    })
    .from(importRun)
    .where(eq(importRun.state, 'published'))
    .orderBy(
      importRun.sourceId,
      // An import of contacts or of history alone makes no total any fresher.
      sql`${importRun.totals} in ('[]', '{}')`,
      desc(importRun.asOf),
      desc(importRun.finishedAt),
    )
    .as('newest');
  const rows = await tx
    .select({
      sourceId: source.id,
      name: source.name,
      kind: source.kind,
      asOf: newest.asOf,
      importId: newest.importId,
      totals: newest.totals,
      at: newest.finishedAt,
    })
    .from(source)
    .leftJoin(newest, eq(newest.sourceId, source.id))
    // What people attach here is never imported, so it has no age and nothing to be held against.
    .where(ne(source.kind, 'manual'))
    .orderBy(source.name, source.id);
  const lines = await readTieLines(
    tx,
    rows.flatMap(({ importId }) => (importId === null ? [] : [importId])),
  );
  return rows.map(({ at, totals, ...row }) => ({
    ...row,
    publishedAt: at?.toISOString() ?? null,
    tie: tieStanding(
      readTotals(totals),
      lines.filter(({ importId }) => importId === row.importId),
    ),
  }));
}
