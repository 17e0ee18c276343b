// The systems of record of this workspace: how old what they said is, how much it was, and how they are set.
import { count, desc, eq, not, sql, sum } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { observedKind } from '@/db/schema/derived';
import { opportunity } from '@/db/schema/opportunity';
import { importRun, source, sourceMapping } from '@/db/schema/source';
import type { TieStanding } from '@/server/core/import/tie-standing';
import type { SourceKind } from '@/server/core/vocabulary/source-kind';
import { readSourceAges } from './source-ages';

const isOnlyCancelled = sql<boolean>`(
  ${source.linkTemplate} is null and not ${source.areSubjectsAllowed} and not ${source.isSanctioned}
  and exists (select from import_run r where r.workspace_id = ${source.workspaceId} and r.source_id = ${source.id})
  and not exists (select from import_run r where r.workspace_id = ${source.workspaceId} and r.source_id = ${source.id}
    and r.state <> 'cancelled')
  and not exists (select from source_mapping m where m.workspace_id = ${source.workspaceId} and m.source_id = ${source.id}))`;

export type SourceLine = {
  id: string;
  kind: SourceKind;
  name: string;
  linkTemplate: string | null;
  areSubjectsAllowed: boolean;
  isSanctioned: boolean;
  /** The newest day its published files speak of, YYYY-MM-DD. */
  asOf: string | null;
  publishedAt: string | null;
  imports: number;
  deals: number;
  facts: number;
  /** The newest version of its mapping; null where none was saved. */
  mappingVersion: number | null;
  /** The import that its totals rest on, and whether it equals the CRM's own; null where none was published. */
  totals: { importId: string; tie: TieStanding } | null;
};

/** Of an import that was cancelled, or only compared, nothing is left: nor a source that nothing else made or set. */
export async function readSources(tx: Tx): Promise<SourceLine[]> {
  const rows = await tx.select().from(source).where(not(isOnlyCancelled)).orderBy(source.name, source.id);
  const runs = await tx
    .select({ sourceId: importRun.sourceId, asOf: importRun.asOf, finishedAt: importRun.finishedAt })
    .from(importRun)
    .where(eq(importRun.state, 'published'))
    .orderBy(desc(importRun.asOf), desc(importRun.finishedAt));
  const deals = await tx
    .select({ sourceId: opportunity.sourceId, n: count() })
    .from(opportunity)
    .groupBy(opportunity.sourceId);
  const facts = await tx
    .select({ sourceId: observedKind.sourceId, n: sum(observedKind.count).mapWith(Number) })
    .from(observedKind)
    .groupBy(observedKind.sourceId);
  const mappings = await tx
    .selectDistinctOn([sourceMapping.sourceId], {
      sourceId: sourceMapping.sourceId,
      version: sourceMapping.version,
    })
    .from(sourceMapping)
    .orderBy(sourceMapping.sourceId, desc(sourceMapping.version));
  const ages = await readSourceAges(tx);
  return rows.map(({ id, kind, name, linkTemplate, areSubjectsAllowed, isSanctioned }) => {
    const age = ages.find(({ sourceId }) => sourceId === id);
    const own = runs.filter(({ sourceId }) => sourceId === id);
    const numberOf = (found: { sourceId: string; n: number }[]) =>
      found.find(({ sourceId }) => sourceId === id)?.n ?? 0;
    return {
      id,
      kind,
      name,
      linkTemplate,
      areSubjectsAllowed,
      isSanctioned,
      asOf: own[0]?.asOf ?? null,
      publishedAt: own[0]?.finishedAt?.toISOString() ?? null,
      imports: own.length,
      deals: numberOf(deals),
      facts: numberOf(facts),
      mappingVersion: mappings.find(({ sourceId }) => sourceId === id)?.version ?? null,
      totals: age?.importId ? { importId: age.importId, tie: age.tie } : null,
    };
  });
}
