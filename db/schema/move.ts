// Moves that passed the door, and views of evidence; a governed write needs a move of its own transaction.

import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, instant, workspaceId, xid8 } from './columns';

export const move = pgTable(
  'move',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    /** 'person', 'agent', 'worker' or 'command' */
    actorKind: text('actor_kind').notNull(),
    /** The seat, or the agent's name. */
    actorId: text('actor_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    inputDigest: bytea('input_digest').notNull(),
    /** 'applied' or 'refused', and what the door answered; no customer value in it. */
    outcome: text('outcome').notNull(),
    answer: jsonb('answer').notNull(),
    /** What its policies were asked and answered (server/policies/asked.ts); null where it never came to that. */
    asked: jsonb('asked'),
    opportunityId: uuid('opportunity_id'),
    /** The move this one undoes. */
    rollsBackId: uuid('rolls_back_id'),
    at: instant('at').notNull(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('move_idempotency').on(t.workspaceId, t.idempotencyKey),
    uniqueIndex('move_rolls_back').on(t.workspaceId, t.rollsBackId).where(sql`${t.rollsBackId} is not null`),
    index('move_xid').on(t.xid),
    // None by deal: a move learns of its deal after it has begun, and would enter every index again. Its entry has one.
  ],
);

/** "A manager looked": once per viewer, deal and hour; the owner sees it. */
export const evidenceView = pgTable(
  'evidence_view',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    viewerSeatId: uuid('viewer_seat_id').notNull(),
    /** The hour it fell in. */
    hour: instant('hour').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    count: integer('count').notNull().default(1),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.viewerSeatId, t.hour] }),
    index('evidence_view_viewer').on(t.workspaceId, t.viewerSeatId),
  ],
);
