// Erasures of customers' people and companies: who asked, who approved, and how much of which kind was taken out; never what.
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ERASURE_REASONS } from '@/server/core/vocabulary/erasure-reason';
import { instant, workspaceId } from './columns';

export const ERASURE_SUBJECTS = ['contact', 'account'] as const;

export const erasure = pgTable(
  'erasure',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    subjectKind: text('subject_kind', { enum: ERASURE_SUBJECTS }).notNull(),
    /** The record's own id: it names nobody once the record is empty. */
    subjectId: uuid('subject_id').notNull(),
    state: text('state', { enum: ['proposed', 'done', 'declined'] }).notNull(),
    because: text('because', { enum: ERASURE_REASONS }).notNull(),
    /** Kind of record → how many were changed. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    proposedBy: text('proposed_by').notNull(),
    decidedBy: text('decided_by'),
    at: instant('at').notNull(),
    decidedAt: instant('decided_at'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('erasure_made').on(t.workspaceId, t.at)],
);
