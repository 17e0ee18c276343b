// The log: leaves as the exact bytes that were hashed, erasable values beside them, and the head as a compact range.
import {
  bigint,
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
