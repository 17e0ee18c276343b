// What each question of a dry run is asked about: a staged import, and the source whose deals it is compared with.
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type DryRunScope = {
  tx: Tx;
  workspaceId: string;
  importId: string;
  sourceId: string;
  /** YYYY-MM-DD */
  asOf: string;
};

/** The staged deals, as `s`. */
export const stagedDeals = ({ workspaceId, importId }: DryRunScope): SQL =>
  sql`s.workspace_id = ${workspaceId}::uuid and s.import_id = ${importId}::uuid and s.kind = 'opportunity'`;

/** The deals that the source still shows, as `o`. */
export const heldDeals = ({ workspaceId, sourceId }: DryRunScope): SQL =>
  sql`o.workspace_id = ${workspaceId}::uuid and o.source_id = ${sourceId}::uuid and o.vanished_import_id is null`;
