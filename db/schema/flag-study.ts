// What followed each flag over the past weeks; derived, so written by server/evaluate only and made anew when the records or the flags change.
import { bigint, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from './columns';

export const flagStudy = pgTable(
  'flag_study',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** The last entry of the log that can have changed a deal. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** The versions of checklists and flags it was made with; '' as shipped. */
    rules: text('rules').notNull(),
    weeks: integer('weeks').notNull(),
    state: text('state', { enum: ['requested', 'running', 'done', 'failed'] }).notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    /** The StudiedFlag of each rule that was on: counts and shares, no deal. */
    result: jsonb('result'),
    /** Why it could not be made, for people. */
    problem: text('problem'),
    requestedAt: instant('requested_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('flag_study_key').on(t.workspaceId, t.seq, t.rules, t.weeks),
  ],
);
