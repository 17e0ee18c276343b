// Which deal follows which, and which accounts, contacts and products are one: proposed by a rule or a source, confirmed or declined by a person.
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from './columns';

export const LINEAGE_KINDS = ['recreated_from', 'split_from', 'merged_into', 'reopened'] as const;
export const LINEAGE_STATES = ['proposed', 'confirmed', 'declined'] as const;

const decided = {
  /** When it came about: the creation, the merge or the reopening. */
  at: instant('at').notNull(),
  state: text('state', { enum: LINEAGE_STATES }).notNull().default('proposed'),
  /** Why it is proposed, one plain sentence. */
  reason: text('reason').notNull().default(''),
  /** The import that proposed it. */
  importId: uuid('import_id'),
  /** The move that decided last, with who and when; null while nobody has. */
  moveId: uuid('move_id'),
  decidedAt: instant('decided_at'),
  decidedBySeatId: uuid('decided_by_seat_id'),
};

export const lineage = pgTable(
  'lineage',
  {
    workspaceId: workspaceId(),
    opportunityId: uuid('opportunity_id').notNull(),
    kind: text('kind', { enum: LINEAGE_KINDS }).notNull(),
    /** The deal before it, the survivor of a merge, or the deal itself where it was reopened. */
    otherOpportunityId: uuid('other_opportunity_id').notNull(),
    /** 1 while `state` is 'confirmed': what the rules follow. */
    isConfirmed: integer('is_confirmed').notNull().default(0),
    ...decided,
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.opportunityId, t.kind, t.otherOpportunityId] }),
    index('lineage_other').on(t.workspaceId, t.otherOpportunityId),
  ],
);

export const accountLineage = pgTable(
  'account_lineage',
  {
    workspaceId: workspaceId(),
    accountId: uuid('account_id').notNull(),
    /** The account that survived the merge. */
    intoAccountId: uuid('into_account_id').notNull(),
    ...decided,
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.accountId, t.intoAccountId] })],
);

export const contactLineage = pgTable(
  'contact_lineage',
  {
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    /** The contact that survived the merge: what facts say of the other one is read as said of this one. */
    intoContactId: uuid('into_contact_id').notNull(),
    ...decided,
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.contactId, t.intoContactId] })],
);

/** Products have no ids here: their names are what lines carry. */
export const productMerge = pgTable(
  'product_merge',
  {
    workspaceId: workspaceId(),
    product: text('product').notNull(),
    /** The name that survived. */
    intoProduct: text('into_product').notNull(),
    ...decided,
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.product, t.intoProduct] })],
);
