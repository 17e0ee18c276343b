// What people said about items and flags; each expires or can be undone.
import { date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { FLAG_RULES } from '@/server/core/vocabulary/flag-rule';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import { instant, workspaceId } from './columns';

export const itemRuling = pgTable(
  'item_ruling',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    itemKey: text('item_key', { enum: ITEM_KEYS }).notNull(),
    kind: text('kind', {
      enum: ['not_yet_knowable', 'waived', 'challenge_confirmed', 'challenge_disputed', 'attribute_accepted'],
    }).notNull(),
    seatId: uuid('seat_id').notNull(),
    approvedBySeatId: uuid('approved_by_seat_id'),
    reasonCode: text('reason_code'),
    note: text('note'),
    until: date('until', { mode: 'string' }),
    signalIds: jsonb('signal_ids').$type<string[]>().notNull().default([]),
    factIds: jsonb('fact_ids').$type<string[]>().notNull().default([]),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    moveId: uuid('move_id').notNull(),
    undoneByMoveId: uuid('undone_by_move_id'),
    /** The second person who refused it, from the family approval_refusal; the refusal is also what undid it. */
    refusedBySeatId: uuid('refused_by_seat_id'),
    refusedCode: text('refused_code'),
    refusedNote: text('refused_note'),
    decidedAt: instant('decided_at'),
    /** When it was asked for: `at` moves to the approval, from which it counts. */
    askedAt: instant('asked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('item_ruling_deal').on(t.workspaceId, t.opportunityId),
  ],
);

export const flagResponse = pgTable(
  'flag_response',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    rule: text('rule', { enum: FLAG_RULES }).notNull(),
    kind: text('kind', { enum: ['acknowledged', 'disputed'] }).notNull(),
    reasonCode: text('reason_code'),
    note: text('note'),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
    undoneByMoveId: uuid('undone_by_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('flag_response_deal').on(t.workspaceId, t.opportunityId),
  ],
);
