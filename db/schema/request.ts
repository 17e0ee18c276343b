// What somebody who was refused asked of whoever can do it: the refused move as it was asked for, and what came of the request.
import { date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ASKED_REMEDIES } from '@/server/core/requests/asked-of';
import { REQUEST_STATES } from '@/server/core/requests/request-state';
import { bytea, instant, workspaceId } from './columns';

export const moveRequest = pgTable(
  'move_request',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    askedBySeatId: uuid('asked_by_seat_id').notNull(),
    /** The refused move, its kind, and the digest of what was sent: the same digest is the same request. */
    refusedMoveId: uuid('refused_move_id').notNull(),
    action: text('action').notNull(),
    inputDigest: bytea('input_digest').notNull(),
    /** As it was sent, where it can be done as asked; null: whoever is asked opens the page. */
    input: jsonb('input').$type<Record<string, unknown>>(),
    opportunityId: uuid('opportunity_id'),
    /** The refusal's policies and its sentence. */
    policyIds: jsonb('policy_ids').$type<string[]>().notNull(),
    reason: text('reason').notNull(),
    remedy: text('remedy', { enum: ASKED_REMEDIES }).notNull(),
    note: text('note'),
    /** Where it was refused, a path of this console. */
    page: text('page').notNull(),
    /** Domain time. */
    askedAt: instant('asked_at').notNull(),
    /** The last day that it waits. */
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    state: text('state', { enum: REQUEST_STATES }).notNull(),
    closedBySeatId: uuid('closed_by_seat_id'),
    closedAt: instant('closed_at'),
    /** Of the family approval_refusal, where it was declined. */
    closedCode: text('closed_code'),
    closedNote: text('closed_note'),
    /** The move that did it as asked, or that closed it. */
    closedMoveId: uuid('closed_move_id'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('move_request_state').on(t.workspaceId, t.state, t.expiresOn),
    index('move_request_asker').on(t.workspaceId, t.askedBySeatId, t.askedAt),
  ],
);
