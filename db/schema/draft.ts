// Drafts the system proposes, the decisions people made on them, and what a decision silences or puts off.
import {
  boolean,
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
import { DRAFT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { instant, workspaceId } from './columns';

export const DRAFT_STATES = ['open', 'accepted', 'edited', 'declined', 'superseded'] as const;

export const draft = pgTable(
  'draft',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    field: text('field', { enum: DRAFT_FIELDS }).notNull(),
    /** What the draft is about within the field: a contact id, an item key, a fact id; '' otherwise. */
    subject: text('subject').notNull().default(''),
    fromValue: text('from_value'),
    toValue: text('to_value'),
    /** One plain sentence. */
    reason: text('reason').notNull(),
    band: text('band', { enum: ['strong', 'fair', 'weak'] }).notNull(),
    bandReasons: jsonb('band_reasons').$type<string[]>().notNull(),
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    signalIds: jsonb('signal_ids').$type<string[]>().notNull(),
    /** Rule and version, such as 'next_step_from_event@1'. */
    rule: text('rule').notNull(),
    state: text('state', { enum: DRAFT_STATES }).notNull(),
    isGenerated: boolean('is_generated').notNull().default(true),
    /** The deal's commitment version it was made against. */
    madeAtVersion: integer('made_at_version').notNull(),
    version: integer('version').notNull().default(1),
    supersededReason: text('superseded_reason'),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    /** The move that filed it. */
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('draft_deal').on(t.workspaceId, t.opportunityId, t.state),
  ],
);

export const decision = pgTable(
  'decision',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    draftId: uuid('draft_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    kind: text('kind', { enum: ['accepted', 'edited', 'declined'] }).notNull(),
    reasonCode: text('reason_code').notNull(),
    note: text('note'),
    value: text('value'),
    /** What the move needs to be undone: values before it. */
    before: jsonb('before').notNull().default({}),
    recheckOn: date('recheck_on', { mode: 'string' }),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
    undoneByMoveId: uuid('undone_by_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex('decision_move').on(t.workspaceId, t.moveId),
    index('decision_draft').on(t.workspaceId, t.draftId),
    index('decision_deal').on(t.workspaceId, t.opportunityId),
  ],
);

export const snooze = pgTable(
  'snooze',
  {
    workspaceId: workspaceId(),
    seatId: uuid('seat_id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    until: date('until', { mode: 'string' }).notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.seatId, t.opportunityId] })],
);
