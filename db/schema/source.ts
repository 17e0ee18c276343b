// Systems of record, and the imports that observed them: files, counts and refusals.
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import { bytea, instant, workspaceId } from './columns';

export const source = pgTable(
  'source',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** What the headers of its newest import say it is. */
    kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
    name: text('name').notNull(),
    /** Where a record opens, with {id} in it; http or https only. */
    linkTemplate: text('link_template'),
    /** A subject line is content too: only where an admin allows it. */
    areSubjectsAllowed: boolean('are_subjects_allowed').notNull().default(false),
    /** Whether firmographic fields may be enriched from it. */
    isSanctioned: boolean('is_sanctioned').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** How a source's files, stages and categories map onto ours; immutable versions. */
export const sourceMapping = pgTable(
  'source_mapping',
  {
    workspaceId: workspaceId(),
    sourceId: uuid('source_id').notNull(),
    version: integer('version').notNull(),
    /** A SourceMapping of server/sources, validated where it enters. */
    mapping: jsonb('mapping').notNull(),
    moveId: uuid('move_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.sourceId, t.version] })],
);

export const IMPORT_STATES = [
  'queued',
  'needs_mapping',
  'reading',
  /** Read and compared; nothing is written until somebody says go. */
  'ready',
  'publishing',
  'published',
  'failed',
  'cancelled',
  'rolled_back',
] as const;

/** What deals are that a complete export no longer shows; 'unknown' leaves it to how much of the book it shows. */
export const MISSING_ROWS = ['deleted', 'filtered', 'unknown'] as const;

export const importRun = pgTable(
  'import_run',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sourceId: uuid('source_id').notNull(),
    state: text('state', { enum: IMPORT_STATES }).notNull(),
    /** The day the files speak of. */
    asOf: date('as_of', { mode: 'string' }).notNull(),
    /** The instant that changes are given which no history dates; set when it is published. */
    asOfInstant: instant('as_of_instant'),
    /** The order of publishing in the workspace, from 1: of two imports with one as-of the later counts. */
    ordinal: bigint('ordinal', { mode: 'number' }),
    /** Domain time of publishing: since when the workspace knows it. */
    knownAt: instant('known_at'),
    /** Said at the start: what it means when a deal of this source is not in the files. */
    missing: text('missing', { enum: MISSING_ROWS }).notNull().default('unknown'),
    /** Decided when it is published: deals it does not show have vanished. */
    isComplete: boolean('is_complete').notNull().default(false),
    /** Deals that it missed and that were there before. */
    vanished: integer('vanished').notNull().default(0),
    rolledBackAt: instant('rolled_back_at'),
    rollbackMoveId: uuid('rollback_move_id'),
    requestedBySeatId: uuid('requested_by_seat_id'),
    /** Rows so far, rows in all and the step, for the progress bar. */
    progress: jsonb('progress').notNull().default({}),
    /** Per record kind: read, new, changed, unchanged, refused. */
    counts: jsonb('counts').notNull().default({}),
    /** Control totals by currency and category. */
    totals: jsonb('totals').notNull().default({}),
    /** Merkle root over the staged records' digests. */
    root: bytea('root'),
    /** What went wrong and what to do, for people. */
    problem: text('problem'),
    /** Where the upload is spooled, relative to the spool folder. */
    spoolName: text('spool_name'),
    mapping: jsonb('mapping'),
    /** Who exported what from where, as declared: an ImportOrigin of server/core/import. */
    origin: jsonb('origin'),
    /** False: it waits for somebody's go once it was read and compared. */
    goesAtOnce: boolean('goes_at_once').notNull().default(true),
    /** What it would change, a DryRun of server/sources; null where nobody asked. */
    dryRun: jsonb('dry_run'),
    /** What publishing the staged records needs, a HeldImport of server/sources; null unless it waits or goes on. */
    held: jsonb('held'),
    moveId: uuid('move_id'),
    createdAt: instant('created_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    heartbeatAt: instant('heartbeat_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('import_run_source').on(t.workspaceId, t.sourceId),
  ],
);

export const importFile = pgTable(
  'import_file',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    name: text('name').notNull(),
    sha256: text('sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    rows: integer('rows').notNull(),
    /** The recognised object, such as 'Opportunity'; null when unknown. */
    object: text('object'),
    /** 'used' or 'seen_not_used' */
    use: text('use').notNull(),
    /** What not using it means for the numbers. */
    consequence: text('consequence'),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.name] })],
);

export const importRefusal = pgTable(
  'import_refusal',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    file: text('file').notNull(),
    line: integer('line').notNull(),
    column: text('column'),
    /** Mapped, non-body columns only, 80 characters at most. */
    value: text('value'),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.ordinal] })],
);
