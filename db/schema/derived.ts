// What evaluation derives: item states, flags and one flat row a deal and basis. Written by server/evaluate only.
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
  uuid,
} from 'drizzle-orm/pg-core';
import type { Confidence } from '@/server/core/evidence/deal-result';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { FLAG_RULES, FLAG_STATES } from '@/server/core/vocabulary/flag-rule';
import { DOLLAR_STATES, ITEM_KEYS, ITEM_STATES } from '@/server/core/vocabulary/item';
import { OUTCOMES, PHASES } from '@/server/core/vocabulary/phase';
import { instant, workspaceId } from './columns';
import { DEAL_RANKS } from './deal-ranks';

export const itemState = pgTable(
  'item_state',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    itemKey: text('item_key', { enum: ITEM_KEYS }).notNull(),
    state: text('state', { enum: ITEM_STATES }).notNull(),
    isBlocking: boolean('is_blocking').notNull(),
    applies: boolean('applies').notNull(),
    strength: smallint('strength'),
    freshUntil: text('fresh_until'),
    reason: text('reason').notNull(),
    remedy: text('remedy'),
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    signalIds: jsonb('signal_ids').$type<string[]>().notNull(),
    confidence: jsonb('confidence').$type<Confidence | null>(),
    rule: text('rule').notNull(),
    /** Whether any source could show it: a gap of the system is not a gap of the rep. */
    isObservable: boolean('is_observable').notNull().default(true),
    /** A challenge that the owner left for five working days. */
    needsManager: boolean('needs_manager').notNull().default(false),
    changesAt: instant('changes_at'),
    /** Since when it has been in this state. */
    since: instant('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.itemKey] }),
    index('item_state_heat').on(t.workspaceId, t.itemKey, t.state),
  ],
);

export const flag = pgTable(
  'flag',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    rule: text('rule', { enum: FLAG_RULES }).notNull(),
    ruleVersion: integer('rule_version').notNull(),
    state: text('state', { enum: FLAG_STATES }).notNull(),
    reason: text('reason').notNull(),
    inputs: jsonb('inputs').$type<{ name: string; value: string }[]>().notNull(),
    factIds: jsonb('fact_ids').$type<string[]>().notNull(),
    clearsWhen: text('clears_when').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastEvaluatedAt: instant('last_evaluated_at').notNull(),
    resolvedAt: instant('resolved_at'),
    changesAt: instant('changes_at'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.rule] }),
    index('flag_rule').on(t.workspaceId, t.rule, t.state),
  ],
);

const rankIn = (column: keyof typeof DEAL_RANKS) =>
  sql.raw(
    `array_position(array[${DEAL_RANKS[column].map((word) => `'${word}'`).join(', ')}], ${column})::smallint`,
  );

/**
 * One row a deal where both bases agree (basis 'both'); otherwise one for 'source' and one for 'accepted'.
 * A basis reads `basis in ('both', <basis>)`.
 */
export const dealState = pgTable(
  'deal_state',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    basis: text('basis', { enum: ['both', 'source', 'accepted'] }).notNull(),
    name: text('name').notNull(),
    accountId: uuid('account_id'),
    accountName: text('account_name'),
    ownerSeatId: uuid('owner_seat_id'),
    ownerName: text('owner_name'),
    teamId: uuid('team_id'),
    segment: text('segment'),
    dealType: text('deal_type').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    category: text('category', { enum: CATEGORIES }).notNull(),
    phase: text('phase', { enum: PHASES }).notNull(),
    stage: text('stage'),
    closesOn: date('closes_on', { mode: 'string' }),
    /** As in the source, in `currency`. */
    amount: numeric('amount'),
    currency: text('currency').notNull(),
    /** In the workspace's currency, rounded half-even to its minor unit; null without a rate or an amount. */
    converted: numeric('converted'),
    /** `converted` in minor units: sorts and filters use it, because numeric comparison is not leakproof. */
    convertedMinor: bigint('converted_minor', { mode: 'bigint' }),
    /** The rate it was converted with, and its table and version such as 'plan FY2026 v2'; null where none was needed. */
    rate: numeric('rate'),
    rateTable: text('rate_table'),
    nextStep: text('next_step'),
    nextStepOn: date('next_step_on', { mode: 'string' }),
    /** Null for lost, void and omitted deals. */
    dollarState: text('dollar_state', { enum: DOLLAR_STATES }),
    dollarReason: text('dollar_reason').notNull(),
    templateKey: text('template_key').notNull(),
    templateVersion: integer('template_version').notNull(),
    templateWhy: text('template_why').notNull(),
    blockingTotal: smallint('blocking_total').notNull(),
    blockingMet: smallint('blocking_met').notNull(),
    blockingObservable: smallint('blocking_observable').notNull(),
    gaps: smallint('gaps').notNull(),
    openFlags: smallint('open_flags').notNull(),
    openDrafts: smallint('open_drafts').notNull(),
    lastFactAt: instant('last_fact_at'),
    isOverdue: boolean('is_overdue').notNull(),
    isNotGated: boolean('is_not_gated').notNull().default(false),
    /** Open here and no longer in its source: listed apart, in no total. */
    isVanished: boolean('is_vanished').notNull().default(false),
    /** Lower-cased name and account, for search. */
    searchText: text('search_text').notNull(),
    /** Places in the field's own order, which grids sort by: a column, so that an index can. */
    categoryRank: smallint('category_rank').generatedAlwaysAs(rankIn('category')),
    stateRank: smallint('state_rank').generatedAlwaysAs(rankIn('dollar_state')),
    phaseRank: smallint('phase_rank').generatedAlwaysAs(rankIn('phase')),
    changesAt: instant('changes_at'),
    evaluatedAt: instant('evaluated_at').notNull(),
    knownAt: instant('known_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.basis] }),
    index('deal_state_closes').on(t.workspaceId, t.closesOn, t.opportunityId),
    index('deal_state_amount').on(t.workspaceId, t.convertedMinor, t.opportunityId),
    index('deal_state_owner').on(t.workspaceId, t.ownerSeatId, t.closesOn),
    // One a column that grids sort by, walked in either direction.
    index('deal_state_by_name').on(t.workspaceId, t.name, t.opportunityId),
    index('deal_state_by_account').on(t.workspaceId, t.accountName, t.opportunityId),
    index('deal_state_by_owner').on(t.workspaceId, t.ownerName, t.opportunityId),
    index('deal_state_by_category').on(t.workspaceId, t.categoryRank, t.opportunityId),
    index('deal_state_by_state').on(t.workspaceId, t.stateRank, t.opportunityId),
    index('deal_state_by_phase').on(t.workspaceId, t.phaseRank, t.opportunityId),
    // Lost deals come first by phase, and no total counts them.
    index('deal_state_by_phase_counted')
      .on(t.workspaceId, t.phaseRank, t.opportunityId)
      .where(sql`category_rank > 1`),
    index('deal_state_by_gaps').on(t.workspaceId, t.gaps, t.opportunityId),
    index('deal_state_by_flags').on(t.workspaceId, t.openFlags, t.opportunityId),
    index('deal_state_by_drafts').on(t.workspaceId, t.openDrafts, t.opportunityId),
    index('deal_state_by_last_fact').on(t.workspaceId, t.lastFactAt, t.opportunityId),
    index('deal_state_due').on(t.workspaceId, t.changesAt),
    // The few that a filter names apart: by any order's index they would be looked for in the whole book.
    index('deal_state_vanished').on(t.workspaceId, t.opportunityId).where(sql`is_vanished`),
    index('deal_state_unpriced').on(t.workspaceId, t.opportunityId).where(sql`converted_minor is null`),
    index('deal_state_overdue').on(t.workspaceId, t.closesOn, t.opportunityId).where(sql`is_overdue`),
    index('deal_state_not_gated').on(t.workspaceId, t.opportunityId).where(sql`is_not_gated`),
    index('deal_state_with_drafts')
      .on(t.workspaceId, t.convertedMinor, t.opportunityId)
      .where(sql`open_drafts > 0`),
    index('deal_state_apart').on(t.workspaceId, t.opportunityId).where(sql`basis <> 'both'`),
  ],
);

/** Which kinds of fact each source has ever delivered: the ground of "not observable". */
export const observedKind = pgTable(
  'observed_kind',
  {
    workspaceId: workspaceId(),
    sourceId: uuid('source_id').notNull(),
    kind: text('kind').notNull(),
    direction: text('direction').notNull(),
    side: text('side').notNull(),
    maxStrength: smallint('max_strength').notNull(),
    count: integer('count').notNull(),
    firstReceivedAt: instant('first_received_at'),
    lastReceivedAt: instant('last_received_at').notNull(),
    hasBodies: boolean('has_bodies').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.sourceId, t.kind, t.direction, t.side] })],
);

/** Days that won deals spent in each phase: the ground of "stalled in stage". */
export const stageAgeing = pgTable(
  'stage_ageing',
  {
    workspaceId: workspaceId(),
    phase: text('phase', { enum: PHASES }).notNull(),
    p75Days: integer('p75_days').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.phase] })],
);
