// Holds: a deal or an account whose records no retention takes out until the hold is released; who placed it, and why.
import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { HOLD_REASONS } from '@/server/core/vocabulary/hold-reason';
import { instant, workspaceId } from './columns';

export const HOLD_SUBJECTS = ['deal', 'account'] as const;

export const hold = pgTable(
  'hold',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    subjectKind: text('subject_kind', { enum: HOLD_SUBJECTS }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    because: text('because', { enum: HOLD_REASONS }).notNull(),
    placedBy: text('placed_by').notNull(),
    at: instant('at').notNull(),
    releasedBy: text('released_by'),
    releasedAt: instant('released_at'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('hold_in_force').on(t.workspaceId, t.subjectId).where(sql`${t.releasedAt} is null`),
  ],
);
