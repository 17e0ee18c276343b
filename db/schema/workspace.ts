// A workspace: one company's books, its clock, calendar and thresholds. Listed outside row-level security.
import { boolean, integer, jsonb, numeric, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { instant } from './columns';

export const workspace = pgTable('workspace', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  currency: text('currency').notNull(),
  /** 'real', or 'fixed' in a simulated workspace, where an admin's move advances `clockAt`. */
  clockKind: text('clock_kind', { enum: ['real', 'fixed'] })
    .notNull()
    .default('real'),
  clockAt: instant('clock_at'),
  isSimulated: boolean('is_simulated').notNull().default(false),
  /** A FiscalCalendar of core/period, validated where it enters. */
  fiscalCalendar: jsonb('fiscal_calendar').notNull(),
  smallDealLimit: numeric('small_deal_limit').notNull(),
  materialAmount: numeric('material_amount').notNull(),
  reviewAmount: numeric('review_amount').notNull(),
  internalDomains: jsonb('internal_domains').$type<string[]>().notNull().default([]),
  knownCompetitors: jsonb('known_competitors').$type<string[]>().notNull().default([]),
  /** The policy set in force; null: the shipped one. */
  policyVersion: integer('policy_version'),
  /** How long a request waits for one lead before the next one up joins. */
  escalateAfterWorkingDays: integer('escalate_after_working_days').notNull().default(2),
  /** How long a challenge waits for its owner before the manager above may answer it too. */
  challengeWorkingDays: integer('challenge_working_days').notNull().default(5),
  /** How long a message's request for approval waits before it runs out, and how long an approval of it holds. */
  messageRequestWorkingDays: integer('message_request_working_days').notNull().default(10),
  messageApprovalWorkingDays: integer('message_approval_working_days').notNull().default(5),
  /** A SnapshotRules of core/snapshots: calls' window, scheduled freezes, review; null: its defaults. */
  snapshotRules: jsonb('snapshot_rules'),
  /** RetentionRules of core/retention: how long each kind of record is kept; null: for ever. */
  retention: jsonb('retention'),
  /** A ProposedRetention that waits for a second admin. */
  retentionProposed: jsonb('retention_proposed'),
  /** The versions of checklists, flags and reason codes in force; a kind that is absent is as shipped. */
  ruleVersions: jsonb('rule_versions').$type<RuleVersions>().notNull().default({}),
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
});
