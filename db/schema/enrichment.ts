// Firmographic values kept beside what an account's own source says: the newest of an account and field is in force.
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { FIRMOGRAPHIC_FIELDS } from '@/server/core/firmographic/firmographic-field';
import { instant, workspaceId } from './columns';

export const enrichment = pgTable(
  'enrichment',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** The deal from whose page it was done, or that the agent looked at. */
    opportunityId: uuid('opportunity_id').notNull(),
    field: text('field', { enum: FIRMOGRAPHIC_FIELDS }).notNull(),
    oldValue: text('old_value'),
    /** Null: taken back, or the suggestion was turned down. */
    value: text('value'),
    /** What the drafter suggested then; null where nothing was. */
    suggested: text('suggested'),
    /** The sanctioned source that says so. */
    sourceId: uuid('source_id').notNull(),
    /** Null for an agent. */
    seatId: uuid('seat_id'),
    agentId: text('agent_id'),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('enrichment_account').on(t.workspaceId, t.accountId, t.field, t.id),
  ],
);
