// Gives an import its place in the series of its source, and decides whether what it does not show has vanished.
import { sql } from 'drizzle-orm';
import { type HistoryScope, liveImports } from './history-scope';
import { observeDeals, observeEarlier } from './observe-deals';

/** What was said at the start of the import of deals that are not in the files. */
export type Missing = 'deleted' | 'filtered' | 'unknown';

export type SeriesPlace = {
  ordinal: number;
  /** No import of this source has the same as-of or a later one. */
  isNewest: boolean;
  /** An import of this source has a later as-of: this one fills the past and leaves the present as it is. */
  isLate: boolean;
  /** An import with the very same as-of was published before: this one counts. */
  isSameAsOf: boolean;
  /** Deals of the source that it does not show have vanished from it. */
  isComplete: boolean;
  /** Deals of the source that stood there before and are not in the files. */
  missing: number;
};

/** An export that shows less of the book than this is read as a part of it where nobody said what missing rows mean. */
const WHOLE_BOOK = { of: 2 };

/** Observes the import's deals and writes its place onto its row. */
export async function enterSeries(
  scope: HistoryScope & { importId: string; asOfInstant: string },
): Promise<SeriesPlace> {
  const { tx, workspaceId, importId, asOfInstant, knownAt } = scope;
  await observeEarlier(scope);
  const [next] = await tx.execute<{
    ordinal: number;
    isNewest: boolean;
    isLate: boolean;
    isSameAsOf: boolean;
    said: Missing;
  }>(sql`
    select coalesce((select max(ordinal) from import_run where workspace_id = ${workspaceId}::uuid), 0)::int + 1 as ordinal,
      not exists (select from import_run r where ${liveImports(scope)}
        and r.as_of_instant >= ${asOfInstant}::timestamptz) as "isNewest",
      exists (select from import_run r where ${liveImports(scope)}
        and r.as_of_instant > ${asOfInstant}::timestamptz) as "isLate",
      exists (select from import_run r where ${liveImports(scope)}
        and r.as_of_instant = ${asOfInstant}::timestamptz) as "isSameAsOf",
      missing as said
    from import_run where workspace_id = ${workspaceId}::uuid and id = ${importId}::uuid`);
  const { ordinal, isNewest, isLate, isSameAsOf, said } = next ?? {
    ordinal: 1,
    isNewest: true,
    isLate: false,
    isSameAsOf: false,
    said: 'unknown' as const,
  };
  const shown = await observeDeals({ ...scope, ordinal });
  const book = shown === 0 ? { before: 0, missing: 0 } : await bookBefore(scope);
  const isWhole = (book.before - book.missing) * WHOLE_BOOK.of >= book.before;
  const isComplete = shown > 0 && (said === 'deleted' || (said === 'unknown' && isWhole));
  await tx.execute(sql`
    update import_run set ordinal = ${ordinal}::bigint, as_of_instant = ${asOfInstant}::timestamptz,
      known_at = ${knownAt}::timestamptz, is_complete = ${isComplete}
    where workspace_id = ${workspaceId}::uuid and id = ${importId}::uuid`);
  return { ordinal, isNewest, isLate, isSameAsOf, isComplete, missing: book.missing };
}

/** The deals that the source showed last before this as-of and not as missing, and how many of them are not in the files. */
async function bookBefore(
  scope: HistoryScope & { importId: string; asOfInstant: string },
): Promise<{ before: number; missing: number }> {
  const { tx, workspaceId, sourceId, importId, asOfInstant } = scope;
  const [found] = await tx.execute<{ before: number; missing: number }>(sql`
    select count(*)::int as before, count(*) filter (where shown.opportunity_id is null)::int as missing
    from opportunity o
    left join (select distinct n.opportunity_id from deal_observation n where n.workspace_id = ${workspaceId}::uuid
      and n.import_id = ${importId}::uuid) shown on shown.opportunity_id = o.id
    where o.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid
      and exists (select from deal_observation b where b.workspace_id = o.workspace_id and b.opportunity_id = o.id
        and b.withdrawn_at is null and b.at <= ${asOfInstant}::timestamptz and b.import_id <> ${importId}::uuid)
      and (o.vanished_import_id is null or not exists (select from import_run v
        where v.workspace_id = o.workspace_id and v.id = o.vanished_import_id
          and v.as_of_instant <= ${asOfInstant}::timestamptz))`);
  return found ?? { before: 0, missing: 0 };
}
