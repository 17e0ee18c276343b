// Frozen forecasts: lines, labels and files that never change, and what was said of them afterwards.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FrozenSource } from '@/server/core/snapshots/frozen-source';
import type { SnapshotRequest } from '@/server/core/snapshots/snapshot-request';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { OUTCOMES, PHASES } from '@/server/core/vocabulary/phase';
import { bytea, instant, workspaceId } from './columns';

export const SNAPSHOT_STATES = ['requested', 'begun', 'completed', 'failed'] as const;

export const snapshot = pgTable(
  'snapshot',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    state: text('state', { enum: SNAPSHOT_STATES }).notNull(),
    periodKey: text('period_key').notNull(),
    periodLabel: text('period_label').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    reasonCode: text('reason_code').notNull(),
    note: text('note'),
    /** Teams, basis and what was acknowledged. */
    request: jsonb('request').$type<SnapshotRequest>().notNull(),
    /** Null: the worker's schedule, or the command line. */
    requestedBySeatId: uuid('requested_by_seat_id'),
    requestedAt: instant('requested_at').notNull(),
    /** The earlier snapshot that this one corrects, and why. */
    supersedesId: uuid('supersedes_id'),
    supersedeCode: text('supersede_code'),
    /** The last snapshot of the same period and teams when this one was frozen. */
    previousId: uuid('previous_id'),
    /** Position of `freeze.begin` in the log: it holds everything before. */
    begunSeq: bigint('begun_seq', { mode: 'number' }),
    completedSeq: bigint('completed_seq', { mode: 'number' }),
    /** Domain time of the freeze. */
    effectiveAt: instant('effective_at'),
    /** Wall time: what was known. */
    knownAt: instant('known_at'),
    completedAt: instant('completed_at'),
    /** The salts of its labels derive from it until it is complete; then it is gone. */
    saltSeed: bytea('salt_seed'),
    lines: integer('lines').notNull().default(0),
    root: bytea('root'),
    /** SHA-256 of the manifest's sealed part, which the log names. */
    sealed: bytea('sealed'),
    currency: text('currency').notNull(),
    totals: jsonb('totals').$type<SnapshotTotals>(),
    /** How old and how tied its sources were, as the sealed manifest says; null: frozen before it stood here as well. */
    sources: jsonb('sources').$type<FrozenSource[]>(),
    formatVersion: smallint('format_version').notNull().default(1),
    /** The last erasure of names in it; null: none. */
    labelsErasedAt: instant('labels_erased_at'),
    /** Names were erased and the files that held them are gone until they are rendered anew. */
    isRenderDue: boolean('is_render_due').notNull().default(false),
    /** Position of the last `snapshot.erase` in the log: what its successor bundle proves. */
    successorSeq: bigint('successor_seq', { mode: 'number' }),
    successorAt: instant('successor_at'),
    progress: jsonb('progress').$type<{ step: string; done: number }>(),
    /** Why it failed and what to do, for people. */
    problem: text('problem'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('snapshot_period').on(t.workspaceId, t.periodKey, t.state, t.completedSeq),
    // One correction a snapshot: the next one corrects the correction. One that failed corrects nothing.
    uniqueIndex('snapshot_supersedes').on(t.workspaceId, t.supersedesId).where(sql`${t.state} <> 'failed'`),
  ],
);

/** One deal as it was frozen: every deal of the workspace has a line; totals count those in scope. */
export const snapshotLine = pgTable(
  'snapshot_line',
  {
    workspaceId: workspaceId(),
    snapshotId: uuid('snapshot_id').notNull(),
    /** Position in the bundle and in the Merkle tree, from 0, in the order of the deals' ids. */
    ordinal: integer('ordinal').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** In the snapshot's period and teams. */
    isInScope: boolean('is_in_scope').notNull(),
    ownerSeatId: uuid('owner_seat_id'),
    teamId: uuid('team_id'),
    /** From the top team to the owner's, as the tree stood. */
    teamPath: jsonb('team_path').$type<string[]>().notNull(),
    accountId: uuid('account_id'),
    segment: text('segment'),
    dealType: text('deal_type').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    category: text('category', { enum: CATEGORIES }).notNull(),
    phase: text('phase', { enum: PHASES }).notNull(),
    stage: text('stage'),
    closesOn: date('closes_on', { mode: 'string' }),
    amount: numeric('amount'),
    currency: text('currency').notNull(),
    /** Units of the reporting currency for one unit of `currency`; null: unconverted. */
    rate: numeric('rate'),
    /** In the reporting currency, rounded half-even to its minor unit. */
    converted: numeric('converted'),
    dollarState: text('dollar_state', { enum: DOLLAR_STATES }),
    probability: numeric('probability'),
    isNotGated: boolean('is_not_gated').notNull(),
    isOverdue: boolean('is_overdue').notNull(),
    openFlags: smallint('open_flags').notNull(),
    gaps: smallint('gaps').notNull(),
    /** RFC 8785 canonical JSON, UTF-8: the line as the bundle has it, without its newline. */
    leaf: bytea('leaf').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.snapshotId, t.ordinal] }),
    index('snapshot_line_deal').on(t.workspaceId, t.opportunityId, t.snapshotId),
  ],
);

/** Names and notes of a snapshot, outside its root and tied to it by salted digests; the only thing in it that can be erased. */
export const snapshotLabel = pgTable(
  'snapshot_label',
  {
    workspaceId: workspaceId(),
    snapshotId: uuid('snapshot_id').notNull(),
    /** 'account', 'deal', 'note', 'seat' or 'team' */
    kind: text('kind').notNull(),
    ofId: uuid('of_id').notNull(),
    value: text('value'),
    salt: bytea('salt'),
    digest: bytea('digest').notNull(),
    erasedAt: instant('erased_at'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.snapshotId, t.kind, t.ofId] })],
);

/** The bundle's files as stored at the freeze, in parts; lines.ndjson and labels.ndjson are the rows themselves. */
export const snapshotFile = pgTable(
  'snapshot_file',
  {
    workspaceId: workspaceId(),
    snapshotId: uuid('snapshot_id').notNull(),
    name: text('name').notNull(),
    part: integer('part').notNull(),
    bytes: bytea('bytes').notNull(),
    /** `bytes` are the part's own, deflated (RFC 1951). */
    isDeflated: boolean('is_deflated').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.snapshotId, t.name, t.part] })],
);

/** What finance found of one thing above the review amount, after the freeze. */
export const snapshotDisposition = pgTable(
  'snapshot_disposition',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    snapshotId: uuid('snapshot_id').notNull(),
    /** 'line', 'waiver', 'adjustment' or 'not_gated' */
    kind: text('kind').notNull(),
    /** The deal or the adjustment. */
    subjectId: uuid('subject_id').notNull(),
    disposition: text('disposition', { enum: ['accepted', 'corrected', 'follow_up'] }).notNull(),
    followUpOn: date('follow_up_on', { mode: 'string' }),
    note: text('note'),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('snapshot_disposition_of').on(t.workspaceId, t.snapshotId),
  ],
);

export const snapshotReview = pgTable(
  'snapshot_review',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    snapshotId: uuid('snapshot_id').notNull(),
    verdict: text('verdict', { enum: ['reviewed', 'returned'] }).notNull(),
    /** What was looked at. */
    note: text('note').notNull(),
    seatId: uuid('seat_id').notNull(),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('snapshot_review_of').on(t.workspaceId, t.snapshotId),
  ],
);
