// Opportunities that a person or an agent drafted here and that no CRM has yet: no deal, and in no total.
import { sql } from 'drizzle-orm';
import { date, index, jsonb, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { DEAL_TYPES, OPPORTUNITY_DRAFT_STATES } from '@/server/core/opportunity-draft/draft-state';
import { instant, workspaceId } from './columns';

export const draftOpportunity = pgTable(
  'draft_opportunity',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** Whose it would be; who sees them sees it. */
    ownerSeatId: uuid('owner_seat_id').notNull(),
    /** Null for an account that is new. */
    accountId: uuid('account_id'),
    accountName: text('account_name').notNull(),
    name: text('name').notNull(),
    dealType: text('deal_type', { enum: DEAL_TYPES }).notNull(),
    amount: numeric('amount').notNull(),
    currency: text('currency').notNull(),
    closesOn: date('closes_on', { mode: 'string' }).notNull(),
    nextStep: text('next_step').notNull(),
    reason: text('reason').notNull(),
    /** What an agent goes by; empty for a person. */
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    /** Rule and version of an agent; null for a person. */
    rule: text('rule'),
    state: text('state', { enum: OPPORTUNITY_DRAFT_STATES }).notNull(),
    /** Domain time. */
    createdAt: instant('created_at').notNull(),
    /** The seat, or the agent's name. */
    actorId: text('actor_id').notNull(),
    moveId: uuid('move_id').notNull(),
    exportMoveId: uuid('export_move_id'),
    exportedAt: instant('exported_at'),
    /** The first import after its export that did not show it. */
    missedImportId: uuid('missed_import_id'),
    /** The deal that took it over, and the import that showed it. */
    takenOverById: uuid('taken_over_by_id'),
    settledImportId: uuid('settled_import_id'),
    settledAt: instant('settled_at'),
    withdrawnCode: text('withdrawn_code'),
    withdrawnMoveId: uuid('withdrawn_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('draft_opportunity_owner').on(t.workspaceId, t.ownerSeatId),
    // The few that wait for an import.
    index('draft_opportunity_live').on(t.workspaceId).where(sql`${t.state} in ('waiting', 'exported')`),
  ],
);
