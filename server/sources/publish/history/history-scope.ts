// What each step that writes or rewrites a source's history works on; a list of deals or observations is a query, never a batch.
import { type SQL, sql } from 'drizzle-orm';
import type { MoveTx } from '@/server/moves/definition';

export type HistoryScope = {
  tx: MoveTx;
  workspaceId: string;
  sourceId: string;
  moveId: string;
  /** Domain time, ISO 8601: since when what is written now is known. */
  knownAt: string;
};

/** The imports of the source that count, as `r`: published or about to be, and not rolled back. */
export const liveImports = ({ workspaceId, sourceId }: HistoryScope): SQL =>
  sql`r.workspace_id = ${workspaceId}::uuid and r.source_id = ${sourceId}::uuid and r.ordinal is not null
    and r.rolled_back_at is null`;

/** An id that the same entry gets whenever it is derived. */
export const entryId = (...parts: SQL[]): SQL =>
  sql`encode(substring(sha256(convert_to(concat_ws('|', ${sql.join(
    parts.map((part) => sql`coalesce((${part})::text, '')`),
    sql`, `,
  )}), 'UTF8')) for 16), 'hex')::uuid`;
