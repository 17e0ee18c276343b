// Who decides for whom while somebody is away, from a day to a day.
import { date, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from './columns';

export const delegation = pgTable(
  'delegation',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    fromSeatId: uuid('from_seat_id').notNull(),
    toSeatId: uuid('to_seat_id').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** The last day it holds. */
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    createdAt: instant('created_at').notNull(),
    moveId: uuid('move_id').notNull(),
    endedByMoveId: uuid('ended_by_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('delegation_to').on(t.workspaceId, t.toSeatId),
    index('delegation_from').on(t.workspaceId, t.fromSeatId),
  ],
);
