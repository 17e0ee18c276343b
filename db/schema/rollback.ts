// What rollbacks of many moves took back, one row a unit; a unit is here once, so it cannot be rolled back twice.
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { UNIT_KINDS } from '@/server/core/rollback/rollback-unit';
import { workspaceId } from './columns';

export const rollbackItem = pgTable(
  'rollback_item',
  {
    workspaceId: workspaceId(),
    /** A decision's, ruling's, flag answer's, draft's or machine write's id; of a change by hand or a confirmation, its move's. */
    unitId: uuid('unit_id').notNull(),
    kind: text('kind', { enum: UNIT_KINDS }).notNull(),
    /** The move that made it. */
    moveId: uuid('move_id').notNull(),
    /** The rollback. */
    byMoveId: uuid('by_move_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.unitId] }),
    index('rollback_item_move').on(t.workspaceId, t.moveId),
    index('rollback_item_by').on(t.workspaceId, t.byMoveId),
  ],
);
