// How old what a total rests on is: each source's newest published import.
import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun, source } from '@/db/schema/source';

export type SourceAge = {
  sourceId: string;
  name: string;
  kind: string;
  asOf: string | null;
  publishedAt: string | null;
};

export async function readSourceAges(tx: Tx): Promise<SourceAge[]> {
  const newest = tx
    .selectDistinctOn([importRun.sourceId], {
      sourceId: importRun.sourceId,
      asOf: importRun.asOf,
      finishedAt: importRun.finishedAt,
    })
    .from(importRun)
    .where(eq(importRun.state, 'published'))
    .orderBy(importRun.sourceId, desc(importRun.asOf), desc(importRun.finishedAt))
    .as('newest');
  const rows = await tx
    .select({
      sourceId: source.id,
      name: source.name,
      kind: source.kind,
      asOf: newest.asOf,
      at: newest.finishedAt,
    })
    .from(source)
    .leftJoin(newest, eq(newest.sourceId, source.id))
    .orderBy(source.name, source.id);
  return rows.map(({ at, ...row }) => ({ ...row, publishedAt: at?.toISOString() ?? null }));
}
