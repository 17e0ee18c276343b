// What an import that is not yet published read, mapped and typed; unlogged, since a crash only means reading the files again.
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, instant, workspaceId } from './columns';

/** Seats, teams, accounts, contacts, deals, lines and entries of deals' pasts, as JSON; `f` names the table. Never a body. */
export const stagedRecord = pgTable(
  'staged_record',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    recordId: uuid('record_id').notNull(),
    digest: bytea('digest').notNull(),
    record: jsonb('record').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.importId, t.ordinal] }),
    index('staged_record_kind').on(t.workspaceId, t.importId, t.kind, t.recordId),
  ],
);

/** Facts, typed: they are most of an import, and JSON would be written and read twice for nothing. */
export const stagedFact = pgTable(
  'staged_fact',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    recordId: uuid('record_id').notNull(),
    /** Which of the import's tables holds it; null: no row stands for it. */
    f: smallint('f'),
    digest: bytea('digest').notNull(),
    externalId: text('external_id').notNull(),
    kind: text('kind').notNull(),
    direction: text('direction').notNull(),
    side: text('side').notNull(),
    strength: smallint('strength').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    endsAt: instant('ends_at'),
    label: text('label').notNull(),
    link: text('link'),
    isCancelled: boolean('is_cancelled').notNull(),
    isAutomatic: boolean('is_automatic').notNull(),
    participants: jsonb('participants').notNull(),
    attributes: jsonb('attributes').notNull(),
  },
  (t) => [index('staged_fact_import').on(t.workspaceId, t.importId)],
);

export const stagedLink = pgTable(
  'staged_link',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    factId: uuid('fact_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    how: text('how').notNull(),
  },
  (t) => [index('staged_link_import').on(t.workspaceId, t.importId)],
);

export const stagedSignal = pgTable(
  'staged_signal',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    id: uuid('id').notNull(),
    factId: uuid('fact_id').notNull(),
    kind: text('kind').notNull(),
    extractor: text('extractor').notNull(),
    side: text('side').notNull(),
    strength: smallint('strength').notNull(),
    value: jsonb('value').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('staged_signal_import').on(t.workspaceId, t.importId)],
);

/** Rows that became part of another record, by that record: they are counted with it. */
export const stagedRow = pgTable(
  'staged_row',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    recordId: uuid('record_id').notNull(),
    f: smallint('f').notNull(),
    rows: integer('rows').notNull(),
  },
  (t) => [index('staged_row_import').on(t.workspaceId, t.importId)],
);
