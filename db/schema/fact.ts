// Facts are pointers, links tie them to deals, signals are what extractors made of them. No content in any of these.
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { FactAttributes, FactParticipant } from '@/server/core/evidence/fact-pointer';
import type { SignalValue } from '@/server/core/evidence/signal-pointer';
import { DIRECTIONS, FACT_KINDS, SIDES } from '@/server/core/vocabulary/fact';
import { SIGNAL_KINDS } from '@/server/core/vocabulary/signal-kind';
import { bytea, instant, workspaceId } from './columns';

export const fact = pgTable(
  'fact',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sourceId: uuid('source_id').notNull(),
    externalId: text('external_id').notNull(),
    kind: text('kind', { enum: FACT_KINDS }).notNull(),
    direction: text('direction', { enum: DIRECTIONS }).notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    strength: smallint('strength').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    endsAt: instant('ends_at'),
    recordedAt: instant('recorded_at').notNull(),
    label: text('label').notNull(),
    /** The decliner asked to keep it in the source: the pointer stays, the label is not shown. */
    isLabelHidden: boolean('is_label_hidden').notNull().default(false),
    link: text('link'),
    isCancelled: boolean('is_cancelled').notNull().default(false),
    isAutomatic: boolean('is_automatic').notNull().default(false),
    participants: jsonb('participants').$type<FactParticipant[]>().notNull(),
    attributes: jsonb('attributes').$type<FactAttributes>().notNull(),
    /** Keyed digest of the source's row. */
    digest: bytea('digest').notNull(),
    importId: uuid('import_id'),
    moveId: uuid('move_id'),
    /** A source's own record that replaced this attached pointer. */
    supersededById: uuid('superseded_by_id'),
    proposedBySeatId: uuid('proposed_by_seat_id'),
    /** Deleted by a move (customer asked not to log), kept out of re-imports by `blocked_pointer`. */
    erasedByMoveId: uuid('erased_by_move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // By the import alone: with the workspace in front, the planner walks all of a new workspace's rows where it has no count of them yet.
    index('fact_import').on(t.importId),
    // The few that people attached, which each import holds against its own records.
    index('fact_pointer').on(t.workspaceId).where(sql`${t.kind} = 'pointer'`),
  ],
);

export const factLink = pgTable(
  'fact_link',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    factId: uuid('fact_id').notNull(),
    /** 'source', 'accepted' (a person), 'single_role' (the only open deal the contact has a role on), 'candidate' (does not count) */
    how: text('how', { enum: ['source', 'accepted', 'single_role', 'candidate'] }).notNull(),
    recordedAt: instant('recorded_at').notNull(),
    moveId: uuid('move_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.factId] }),
    index('fact_link_fact').on(t.workspaceId, t.factId),
  ],
);

export const signal = pgTable(
  'signal',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    factId: uuid('fact_id').notNull(),
    kind: text('kind', { enum: SIGNAL_KINDS }).notNull(),
    extractor: text('extractor').notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    strength: smallint('strength').notNull(),
    value: jsonb('value').$type<SignalValue>().notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    importId: uuid('import_id'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('signal_fact').on(t.workspaceId, t.factId)],
);

/** A second person opened an attached pointer and says what they saw. */
export const factConfirmation = pgTable(
  'fact_confirmation',
  {
    workspaceId: workspaceId(),
    factId: uuid('fact_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    /** What they saw: a FactKind, its day, the counterparty's name and an amount. */
    sawKind: text('saw_kind', { enum: FACT_KINDS }).notNull(),
    sawOn: text('saw_on').notNull(),
    counterparty: text('counterparty').notNull(),
    amount: text('amount'),
    strength: smallint('strength').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.factId, t.seatId] })],
);

/** Keyed digests of pointers that a customer asked not to log; imports leave them out. */
export const blockedPointer = pgTable(
  'blocked_pointer',
  { workspaceId: workspaceId(), digest: bytea('digest').notNull(), moveId: uuid('move_id').notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.digest] })],
);
