// Exchange-rate tables: one a kind and fiscal year, in immutable versions; a change of one rate is a new version of its table.
import { date, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { RATE_KINDS } from '@/server/core/vocabulary/rate-kind';
import { instant, workspaceId } from './columns';

export const rateTable = pgTable(
  'rate_table',
  {
    workspaceId: workspaceId(),
    kind: text('kind', { enum: RATE_KINDS }).notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    version: integer('version').notNull(),
    /** What its rates lead to; a table of another reporting currency than the workspace's is not used. */
    reportingCurrency: text('reporting_currency').notNull(),
    moveId: uuid('move_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.fiscalYear, t.version] })],
);

/** Every rate of every version: a version stands alone, so that what was frozen with it can be computed again. */
export const planRate = pgTable(
  'plan_rate',
  {
    workspaceId: workspaceId(),
    kind: text('kind', { enum: RATE_KINDS }).notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    version: integer('version').notNull(),
    currency: text('currency').notNull(),
    /** Holds from this day until the next rate of its currency in the table, or the year's end. */
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Units of the reporting currency for one unit of `currency`. */
    rate: numeric('rate').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.fiscalYear, t.version, t.currency, t.validFrom] })],
);
