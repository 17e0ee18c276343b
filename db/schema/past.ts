// Forecasts of past moments, put together from the records; derived, so written by server/evaluate only and made anew when the records change.
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { OUTCOMES, PHASES } from '@/server/core/vocabulary/phase';
import { instant, workspaceId } from './columns';

export const PAST_STATES = ['requested', 'running', 'done', 'failed'] as const;
/** 'then': what was recorded by that moment. 'now': everything recorded since, of the time before it. */
export const KNOWN_AS = ['then', 'now'] as const;

/** One for each (moment, knowledge, basis, sequence of the log, rules): what it holds can be kept. */
export const pastBook = pgTable(
  'past_book',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    effectiveAt: instant('effective_at').notNull(),
    knownAs: text('known_as', { enum: KNOWN_AS }).notNull(),
    basis: text('basis', { enum: ['source', 'accepted'] }).notNull(),
    /** The last entry of the log that can have changed a deal; -1 where none did, or where later ones cannot. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** The versions of checklists and flags it was made with, such as 'flags 2, templates 3'. */
    rules: text('rules').notNull(),
    state: text('state', { enum: PAST_STATES }).notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    /** Why it could not be made, for people. */
    problem: text('problem'),
    requestedAt: instant('requested_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('past_book_key').on(t.workspaceId, t.effectiveAt, t.knownAs, t.basis, t.seq, t.rules),
  ],
);

/** One deal as it was; the columns are those of a frozen line. */
export const pastLine = pgTable(
  'past_line',
  {
    workspaceId: workspaceId(),
    pastBookId: uuid('past_book_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    ownerSeatId: uuid('owner_seat_id'),
    teamId: uuid('team_id'),
    /** From the top team to the owner's, as the tree stood then. */
    teamPath: jsonb('team_path').$type<string[]>().notNull(),
    segment: text('segment'),
    dealType: text('deal_type').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    category: text('category', { enum: CATEGORIES }).notNull(),
    phase: text('phase', { enum: PHASES }).notNull(),
    stage: text('stage'),
    closesOn: date('closes_on', { mode: 'string' }),
    amount: numeric('amount'),
    currency: text('currency').notNull(),
    rate: numeric('rate'),
    converted: numeric('converted'),
    dollarState: text('dollar_state', { enum: DOLLAR_STATES }),
    gaps: smallint('gaps').notNull(),
    openFlags: smallint('open_flags').notNull(),
    isOverdue: boolean('is_overdue').notNull(),
    /** A change that a gate would have stopped stood without a reason; null in books that were made before this was kept. */
    isNotGated: boolean('is_not_gated'),
    /** Why its source did not show it; null while it did. */
    gone: text('gone', { enum: ['deleted', 'merged', 'vanished'] }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.pastBookId, t.opportunityId] }),
    index('past_line_deal').on(t.workspaceId, t.opportunityId),
  ],
);
