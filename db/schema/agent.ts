// What agents may write: grants on the ladder, switches that stop them, samples that an admin checked, and what they wrote.
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { COMMITMENT_FIELDS, FIELD_CLASSES } from '@/server/core/vocabulary/commitment-field';
import { instant, workspaceId } from './columns';
import type { AcceptedBefore } from './opportunity';

export const GRANT_STATES = ['requested', 'active', 'refused', 'ended'] as const;

/** One rung for one action of one agent in one class of field. */
export const agentGrant = pgTable(
  'agent_grant',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    agentId: text('agent_id').notNull(),
    action: text('action').notNull(),
    fieldClass: text('field_class', { enum: FIELD_CLASSES }).notNull(),
    rung: smallint('rung').notNull(),
    state: text('state', { enum: GRANT_STATES }).notNull(),
    /** The criteria with their figures as they stood at the request. */
    evidence: jsonb('evidence').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    requestedBySeatId: uuid('requested_by_seat_id').notNull(),
    requestedAt: instant('requested_at').notNull(),
    note: text('note'),
    decidedBySeatId: uuid('decided_by_seat_id'),
    decidedAt: instant('decided_at'),
    decidedCode: text('decided_code'),
    endedAt: instant('ended_at'),
    /** 'stopped', 'fell' or 'replaced' */
    endedWhy: text('ended_why'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('agent_grant_agent').on(t.workspaceId, t.agentId, t.state),
  ],
);

/** The kill switch of an agent, or of all of them ('*'). */
export const agentStop = pgTable(
  'agent_stop',
  {
    workspaceId: workspaceId(),
    agentId: text('agent_id').notNull(),
    isStopped: boolean('is_stopped').notNull(),
    bySeatId: uuid('by_seat_id'),
    at: instant('at').notNull(),
    note: text('note'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.agentId] })],
);

/** Decisions on an agent's drafts that an admin looked at again. */
export const agentSample = pgTable(
  'agent_sample',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    agentId: text('agent_id').notNull(),
    fieldClass: text('field_class', { enum: FIELD_CLASSES }).notNull(),
    right: integer('right').notNull(),
    of: integer('of').notNull(),
    decisionIds: jsonb('decision_ids').$type<string[]>().notNull(),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** A promise that an agent wrote itself. */
export const agentWrite = pgTable(
  'agent_write',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    agentId: text('agent_id').notNull(),
    fieldClass: text('field_class', { enum: FIELD_CLASSES }).notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    field: text('field', { enum: COMMITMENT_FIELDS }).notNull(),
    oldValue: text('old_value'),
    newValue: text('new_value'),
    /** What waited for the source before it. */
    before: jsonb('before').$type<AcceptedBefore>().notNull(),
    reason: text('reason').notNull(),
    rule: text('rule').notNull(),
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('agent_write_agent').on(t.workspaceId, t.agentId, t.at),
    index('agent_write_move').on(t.workspaceId, t.moveId),
  ],
);
