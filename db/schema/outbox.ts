// Changes accepted here that the CRM owns and does not have yet: written in the accepting move's transaction, settled by imports.
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { OUTBOX_STATES } from '@/server/core/outbox/outbox-state';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { instant, workspaceId } from './columns';

export const outboxChange = pgTable(
  'outbox_change',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    field: text('field', { enum: COMMITMENT_FIELDS }).notNull(),
    /** What the source said; of a counter-change, what was exported before. */
    oldValue: text('old_value'),
    newValue: text('new_value'),
    /** Takes an exported change back in the CRM. */
    isCounter: boolean('is_counter').notNull().default(false),
    state: text('state', { enum: OUTBOX_STATES }).notNull(),
    /** Domain time. */
    acceptedAt: instant('accepted_at').notNull(),
    /** The seat, or the agent's or machine's name. */
    actorId: text('actor_id').notNull(),
    moveId: uuid('move_id').notNull(),
    exportMoveId: uuid('export_move_id'),
    exportedAt: instant('exported_at'),
    settledAt: instant('settled_at'),
    settledImportId: uuid('settled_import_id'),
    /** What the source said when it was settled otherwise. */
    sourceValue: text('source_value'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('outbox_change_deal').on(t.workspaceId, t.opportunityId),
    index('outbox_change_state').on(t.workspaceId, t.state),
  ],
);
