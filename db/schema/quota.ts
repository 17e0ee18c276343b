// Quotas of teams and seats for a period, in versions; what a newer one superseded is kept.
import { date, index, integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { QUOTA_NODES } from '@/server/core/vocabulary/quota-node';
import { instant, workspaceId } from './columns';

export const quota = pgTable(
  'quota',
  {
    workspaceId: workspaceId(),
    /** One node and period is one quota: its versions share the id. */
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    nodeKind: text('node_kind', { enum: QUOTA_NODES }).notNull(),
    /** A team's or a seat's id. */
    nodeId: uuid('node_id').notNull(),
    /** 'FY2026', 'FY2026-Q2' or 'FY2026-M04'. */
    periodKey: text('period_key').notNull(),
    /** Null: withdrawn from `effectiveFrom` on. */
    amount: numeric('amount'),
    currency: text('currency').notNull(),
    /** The day from which this version counts. */
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    moveId: uuid('move_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id, t.version] }),
    index('quota_period').on(t.workspaceId, t.periodKey, t.nodeId),
  ],
);
