// What people said of a period: calls, and adjustments that stand beside a roll-up and are never inside it.
import {
  boolean,
  date,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CALL_CATEGORIES, CALL_NODE_KINDS, type ChildCall } from '@/server/core/calls/call-record';
import { instant, workspaceId } from './columns';

/** A team or a seat, a period and a category: what a call is about. */
const about = {
  workspaceId: workspaceId(),
  id: uuid('id').notNull(),
  nodeKind: text('node_kind', { enum: CALL_NODE_KINDS }).notNull(),
  nodeId: uuid('node_id').notNull(),
  /** A period's key, such as 'FY2026-Q2'. */
  periodKey: text('period_key').notNull(),
  category: text('category', { enum: CALL_CATEGORIES }).notNull(),
  /** In `currency`; an adjustment's may be negative. */
  amount: numeric('amount').notNull(),
  currency: text('currency').notNull(),
  reasonCode: text('reason_code').notNull(),
  note: text('note'),
  seatId: uuid('seat_id'),
  /** Domain time. */
  at: instant('at').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  moveId: uuid('move_id').notNull(),
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBySeatId: uuid('withdrawn_by_seat_id'),
  withdrawCode: text('withdraw_code'),
  withdrawNote: text('withdraw_note'),
};

export const call = pgTable(
  'call',
  {
    ...about,
    /** The node's own roll-up when the call was made; null for an imported one whose file does not say it. */
    rollUp: numeric('roll_up'),
    /** Each child's call at that moment. */
    childCalls: jsonb('child_calls').$type<ChildCall[]>().notNull().default([]),
    previousCallId: uuid('previous_call_id'),
    /** The day its window closes: what makes two calls of one week comparable. */
    windowClosesOn: date('window_closes_on', { mode: 'string' }).notNull(),
    isLate: boolean('is_late').notNull().default(false),
    isImported: boolean('is_imported').notNull().default(false),
    /** Of an imported call: its row's digest, so that importing it again changes nothing. */
    importDigest: text('import_digest'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('call_node').on(t.workspaceId, t.periodKey, t.nodeId, t.at),
    uniqueIndex('call_imported').on(t.workspaceId, t.importDigest),
  ],
);

export const adjustment = pgTable(
  'adjustment',
  {
    ...about,
    opportunityId: uuid('opportunity_id'),
    /** The next call of its node, period and category, which ended it. */
    expiredByCallId: uuid('expired_by_call_id'),
    expiredAt: instant('expired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('adjustment_node').on(t.workspaceId, t.periodKey, t.nodeId),
  ],
);
