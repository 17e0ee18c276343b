// The log: leaves as the exact bytes that were hashed, erasable values beside them, and the head as a compact range.
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { CHECKPOINT_CAUSES } from '@/server/core/vocabulary/checkpoint-cause';
import { bytea, instant, workspaceId } from './columns';

export const auditEntry = pgTable(
  'audit_entry',
  {
    workspaceId: workspaceId(),
    /** Position in the log, from 0, without a gap; the leaf itself does not hold it. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    moveId: uuid('move_id'),
    kind: text('kind').notNull(),
    outcome: text('outcome').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    opportunityId: uuid('opportunity_id'),
    at: instant('at').notNull(),
    /** RFC 8785 canonical JSON, UTF-8. */
    leaf: bytea('leaf').notNull(),
    /** RFC 6962: SHA-256(0x00 ‖ leaf). */
    leafHash: bytea('leaf_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.seq] }),
    uniqueIndex('audit_entry_move').on(t.workspaceId, t.moveId),
    index('audit_entry_deal').on(t.workspaceId, t.opportunityId),
    index('audit_entry_kind').on(t.workspaceId, t.kind, t.seq),
  ],
);

/** Values of customers and people, each tied to its leaf by a salted digest, so that erasing one breaks no proof. */
export const auditValue = pgTable(
  'audit_value',
  {
    workspaceId: workspaceId(),
    entryId: uuid('entry_id').notNull(),
    name: text('name').notNull(),
    salt: bytea('salt').notNull(),
    value: jsonb('value'),
    erasedAt: instant('erased_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.entryId, t.name] })],
);

export const auditHead = pgTable(
  'audit_head',
  {
    workspaceId: workspaceId(),
    size: bigint('size', { mode: 'number' }).notNull(),
    /** Roots of the perfect subtrees, largest first. */
    range: bytea('range').array().notNull(),
    root: bytea('root').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

/** Evaluation still to do, by the log or by the clock: one row a workspace; listed outside row-level security. */
export const dueWork = pgTable('due_work', {
  workspaceId: uuid('for_workspace_id').primaryKey(),
  dueAt: instant('due_at'),
  /** The log is evaluated up to here (exclusive): what lies beyond may have touched deals. */
  evaluatedSeq: bigint('evaluated_seq', { mode: 'number' }).notNull().default(0),
  /** Of the kinds of fact that the sources had shown by then: another one means every deal is evaluated. */
  observedDigest: text('observed_digest'),
});

/** What an unfinished or finished background run reports. */
export const evaluationRun = pgTable(
  'evaluation_run',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    cause: text('cause').notNull(),
    deals: bigint('deals', { mode: 'number' }).notNull(),
    changed: bigint('changed', { mode: 'number' }).notNull(),
    detail: jsonb('detail').notNull().default({}),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/**
 * Roots of perfect subtrees at levels 8, 16, 24 and 32, written by audit_append as they fill, so that a proof reads
 * O(log n) hashes. Where one is missing (entries older than this table) it is computed from the leaves.
 */
export const auditNode = pgTable(
  'audit_node',
  {
    workspaceId: workspaceId(),
    level: smallint('level').notNull(),
    /** The subtree covers leaves index·2^level to (index + 1)·2^level. */
    index: bigint('index', { mode: 'number' }).notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.level, t.index] })],
);

/** Public keys of the log's checkpoints, one a rotation; a workspace without a row signs with rotation 1. */
export const signingKey = pgTable(
  'signing_key',
  {
    workspaceId: workspaceId(),
    rotation: integer('rotation').notNull(),
    /** Ed25519, 32 bytes. */
    publicKey: bytea('public_key').notNull(),
    since: instant('since').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.rotation] })],
);

/** A re-reading of the whole log: asked for, going on, and what it found. Kept by the job, and entered in the log. */
export const logCheck = pgTable(
  'log_check',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    state: text('state', { enum: ['queued', 'running', 'holds', 'broken', 'failed'] }).notNull(),
    requestedBySeatId: uuid('requested_by_seat_id'),
    size: bigint('size', { mode: 'number' }).notNull().default(0),
    done: bigint('done', { mode: 'number' }).notNull().default(0),
    root: bytea('root'),
    problems: jsonb('problems').$type<{ seq: number | null; says: string }[]>().notNull().default([]),
    problemCount: integer('problem_count').notNull().default(0),
    erasedValues: integer('erased_values').notNull().default(0),
    /** Noted roots it was compared with. */
    compared: integer('compared').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('log_check_made').on(t.workspaceId, t.createdAt),
  ],
);

/** Signed heads that were kept: what a rewritten log is caught against. */
export const checkpoint = pgTable(
  'checkpoint',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    root: bytea('root').notNull(),
    /** C2SP signed note. */
    note: text('note').notNull(),
    rotation: integer('rotation').notNull(),
    cause: text('cause', { enum: CHECKPOINT_CAUSES }).notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index('checkpoint_made').on(t.workspaceId, t.at)],
);

/** Where a checkpoint was given to somebody outside, and by whom. */
export const checkpointLodging = pgTable(
  'checkpoint_lodging',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    checkpointId: uuid('checkpoint_id').notNull(),
    /** Free text: an auditor, a notary, a mailbox outside. */
    place: text('place').notNull(),
    lodgedOn: date('lodged_on', { mode: 'string' }).notNull(),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('checkpoint_lodging_made').on(t.workspaceId, t.lodgedOn),
  ],
);
