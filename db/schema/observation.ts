// What each import said of each deal, so that the past can be put together again whatever came late or was taken back.
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { COMMITMENT_MAKERS } from '@/server/core/vocabulary/category';
import { bytea, instant, workspaceId } from './columns';

/** The record a source showed, once for each different content: weeks that say the same share it. */
export const dealVersion = pgTable(
  'deal_version',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    digest: bytea('digest').notNull(),
    /** A StagedOpportunity of server/sources. */
    record: jsonb('record').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.opportunityId, t.digest] })],
);

/** A deal was in an import: one row each, ordered by the as-of and, for equal ones, by the order of publishing. */
export const dealObservation = pgTable(
  'deal_observation',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** The as-of instant of the import. */
    at: instant('at').notNull(),
    /** The import's place in the order of publishing: of two with one as-of the later counts. */
    ordinal: bigint('ordinal', { mode: 'number' }).notNull(),
    importId: uuid('import_id').notNull(),
    digest: bytea('digest').notNull(),
    /** The file marks the deal as deleted: it was no longer there. `digest` is the one it had before. */
    isDeleted: boolean('is_deleted').notNull().default(false),
    /** Its row was refused: the deal was there, nobody knows with what. `digest` is the one it had before, and counts for nothing. */
    isUnread: boolean('is_unread').notNull().default(false),
    /** When the import was rolled back; null while it counts. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.at, t.ordinal] }),
    index('deal_observation_import').on(t.importId),
  ],
);

/** Entries of a history that a late import or a rollback put another in place of: what was believed until then. */
export const withdrawnEntry = pgTable(
  'withdrawn_entry',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    field: text('field').notNull(),
    oldValue: text('old_value'),
    newValue: text('new_value'),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    madeBy: text('made_by', { enum: COMMITMENT_MAKERS }).notNull(),
    seatId: uuid('seat_id'),
    note: text('note'),
    importId: uuid('import_id'),
    origin: text('origin'),
    /** From here on it is no longer believed, and which move said so. */
    withdrawnAt: instant('withdrawn_at').notNull(),
    withdrawnMoveId: uuid('withdrawn_move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id, t.withdrawnMoveId] }),
    index('withdrawn_entry_deal').on(t.workspaceId, t.opportunityId),
  ],
);

/** What a record was before an import changed it, so that the import can be taken back; null for one it made. */
export const replacedRecord = pgTable(
  'replaced_record',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    kind: text('kind').notNull(),
    recordId: uuid('record_id').notNull(),
    /** The table's row as JSON, with what hangs on it. */
    row: jsonb('row'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.kind, t.recordId] }),
    index('replaced_record_of').on(t.workspaceId, t.recordId),
  ],
);

/** Which records an import carried without changing them, in chunks: a rollback of another leaves them be. */
export const importCarried = pgTable(
  'import_carried',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    kind: text('kind').notNull(),
    chunk: integer('chunk').notNull(),
    recordIds: uuid('record_ids').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.kind, t.chunk] })],
);
