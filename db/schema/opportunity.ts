// Deals: what they are (opportunity), what is promised of them (commitment) and how that changed (commitment_entry).
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { CATEGORIES, COMMITMENT_MAKERS } from '@/server/core/vocabulary/category';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { OUTCOMES, PHASES } from '@/server/core/vocabulary/phase';
import { bytea, instant, workspaceId } from './columns';

export const opportunity = pgTable(
  'opportunity',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sourceId: uuid('source_id').notNull(),
    externalId: text('external_id').notNull(),
    digest: bytea('digest').notNull(),
    importId: uuid('import_id').notNull(),
    name: text('name').notNull(),
    accountId: uuid('account_id'),
    /** What the source says, where an accepted merge points it at another account; else null. */
    sourceAccountId: uuid('source_account_id'),
    ownerSeatId: uuid('owner_seat_id'),
    /** 'new', 'expansion', 'renewal' or 'other' */
    dealType: text('deal_type').notNull(),
    segment: text('segment'),
    createdOn: date('created_on', { mode: 'string' }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    lossReason: text('loss_reason'),
    /** The import that missed it; null while the source still shows it. */
    vanishedImportId: uuid('vanished_import_id'),
    lastActivityOn: date('last_activity_on', { mode: 'string' }),
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('opportunity_owner').on(t.workspaceId, t.ownerSeatId),
    index('opportunity_account').on(t.workspaceId, t.accountId),
    // What one import of many touched.
    index('opportunity_import').on(t.importId),
    index('opportunity_vanished').on(t.vanishedImportId).where(sql`vanished_import_id is not null`),
    index('opportunity_source_account')
      .on(t.workspaceId, t.sourceAccountId)
      .where(sql`source_account_id is not null`),
  ],
);

/** Accepted here and not yet confirmed by the source. */
export type AcceptedValue = {
  value: string | null;
  at: string;
  /** All zero where an agent wrote it. */
  seatId: string;
  agentId?: string;
  moveId: string;
  draftId?: string;
};
export type AcceptedValues = Partial<Record<CommitmentField | 'next_step_on' | 'phase', AcceptedValue>>;

/** What each touched key held before a change; null where nothing waited. */
export type AcceptedBefore = { key: keyof AcceptedValues; held: AcceptedValue | null }[];

/** One row a deal: what the source says, and what was accepted here and waits for the source. */
export const commitment = pgTable(
  'commitment',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    amount: numeric('amount'),
    currency: text('currency').notNull(),
    closesOn: date('closes_on', { mode: 'string' }),
    closesOnSetAt: instant('closes_on_set_at'),
    category: text('category', { enum: CATEGORIES }).notNull(),
    categoryMadeBy: text('category_made_by', { enum: COMMITMENT_MAKERS }).notNull(),
    stage: text('stage'),
    phase: text('phase', { enum: PHASES }).notNull(),
    highestPhase: text('highest_phase', { enum: PHASES }).notNull(),
    stageEnteredAt: instant('stage_entered_at'),
    /** Percent, 0 to 100, as the source says. */
    probability: numeric('probability'),
    nextStep: text('next_step'),
    nextStepOn: date('next_step_on', { mode: 'string' }),
    accepted: jsonb('accepted').$type<AcceptedValues>().notNull().default({}),
    /** Counts changes of commitments only, so that evaluating never disturbs a draft. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId] }),
    // The few whose accepted values wait for their source.
    index('commitment_accepted').on(t.workspaceId, t.opportunityId).where(sql`accepted <> '{}'::jsonb`),
  ],
);

export const commitmentEntry = pgTable(
  'commitment_entry',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    /** A CommitmentField, 'currency', 'owner', 'phase' or 'presence' ('present' or 'missing' in the source) */
    field: text('field').notNull(),
    oldValue: text('old_value'),
    newValue: text('new_value'),
    /** When it took effect. */
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    madeBy: text('made_by', { enum: COMMITMENT_MAKERS }).notNull(),
    seatId: uuid('seat_id'),
    reasonCode: text('reason_code'),
    note: text('note'),
    /** Requirements a gate would have asked for; null when none was unmet. */
    unmet: jsonb('unmet').$type<string[]>(),
    /** Records cited for the reason. */
    factIds: jsonb('fact_ids').$type<string[]>().notNull().default([]),
    /** The note was generated from the cited records and taken as it was. */
    isNoteGenerated: boolean('is_note_generated').notNull().default(false),
    importId: uuid('import_id'),
    moveId: uuid('move_id'),
    /** 'export': seen between two exports; 'stage_history', 'field_history' and the like: told with its own time. */
    origin: text('origin'),
    /** Of a change made here: what waited for the source before it, so that it can be rolled back. */
    acceptedBefore: jsonb('accepted_before').$type<AcceptedBefore>(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('commitment_entry_deal').on(t.workspaceId, t.opportunityId, t.at),
    index('commitment_entry_import').on(t.importId),
    index('commitment_entry_move').on(t.workspaceId, t.moveId).where(sql`move_id is not null`),
  ],
);

export const opportunityLine = pgTable(
  'opportunity_line',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityId: uuid('opportunity_id').notNull(),
    product: text('product'),
    /** What the source says, where an accepted merge names another product; else null. */
    sourceProduct: text('source_product'),
    quantity: numeric('quantity'),
    total: numeric('total'),
    digest: bytea('digest').notNull(),
    importId: uuid('import_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('opportunity_line_deal').on(t.workspaceId, t.opportunityId),
    index('opportunity_line_import').on(t.importId),
  ],
);

/** Named seats besides the owner who may see a deal. */
export const dealTeam = pgTable(
  'deal_team',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    seatId: uuid('seat_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.seatId] }),
    index('deal_team_seat').on(t.workspaceId, t.seatId),
  ],
);
