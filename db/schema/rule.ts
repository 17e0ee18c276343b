// Versions of a workspace's checklists, flag thresholds, reason codes and message templates, and replays of a version over what is recorded.
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import { instant, workspaceId } from './columns';

export const ruleSet = pgTable(
  'rule_set',
  {
    workspaceId: workspaceId(),
    kind: text('kind', { enum: RULE_KINDS }).notNull(),
    version: integer('version').notNull(),
    state: text('state', { enum: ['draft', 'proposed', 'active', 'retired', 'discarded'] }).notNull(),
    /** The version it was drafted from; null: as shipped. */
    basedOn: integer('based_on'),
    /** What core/rules reads for this kind; checked where it enters. */
    data: jsonb('data').notNull(),
    note: text('note').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    proposedBy: text('proposed_by'),
    proposedAt: instant('proposed_at'),
    activatedBy: text('activated_by'),
    /** In force from then on, by the workspace's clock and by the wall's. */
    effectiveFrom: instant('effective_from'),
    activatedAt: instant('activated_at'),
    retiredAt: instant('retired_at'),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.version] })],
);

/** A replay is asked for by a move and worked off by a job, which counts here; it changes nothing else. */
export const ruleReplay = pgTable(
  'rule_replay',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['policies', ...RULE_KINDS] }).notNull(),
    version: integer('version').notNull(),
    /** How far back it looks. */
    months: integer('months').notNull(),
    state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    /** What would change: counts, amounts and ids. */
    result: jsonb('result'),
    problem: text('problem'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('rule_replay_requested').on(t.workspaceId, t.requestedAt),
  ],
);
