// The forecast's sums, kept beside the deals they are of: a trigger on deal_state adds every change, and nothing else writes here.
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { OUTCOMES } from '@/server/core/vocabulary/phase';
import { workspaceId } from './columns';

/**
 * One row a combination of what boards, trees and totals group by; a row of `deals = 0` is of nothing any more.
 * Deals whose phase is void are in none.
 */
export const dealRollup = pgTable(
  'deal_rollup',
  {
    workspaceId: workspaceId(),
    /** A digest of what the row is of, so that the same combination always meets the same row. */
    id: uuid('id').notNull(),
    basis: text('basis', { enum: ['both', 'source', 'accepted'] }).notNull(),
    /** First day of the calendar month the deals close in; null where they are undated. */
    month: date('month', { mode: 'string' }),
    ownerSeatId: uuid('owner_seat_id'),
    teamId: uuid('team_id'),
    category: text('category', { enum: CATEGORIES }).notNull(),
    dollarState: text('dollar_state', { enum: DOLLAR_STATES }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    isOverdue: boolean('is_overdue').notNull(),
    isNotGated: boolean('is_not_gated').notNull(),
    /** Why nothing of these deals is in `total`: they have no amount, or no rate to the workspace's currency. */
    lacks: text('lacks', { enum: ['amount', 'rate'] }),
    /** Of the deals that lack a rate. */
    currency: text('currency'),
    rateTable: text('rate_table'),
    deals: integer('deals').notNull(),
    /** In the workspace's currency. */
    total: numeric('total').notNull(),
    /** In `currency`, of the deals that lack a rate. */
    unconverted: numeric('unconverted').notNull(),
    blockingObservable: bigint('blocking_observable', { mode: 'number' }).notNull(),
    blockingTotal: bigint('blocking_total', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('deal_rollup_month').on(t.workspaceId, t.month),
  ],
);
