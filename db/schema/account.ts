// Accounts and contacts as the sources know them.
import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, workspaceId } from './columns';

const observed = {
  workspaceId: workspaceId(),
  id: uuid('id').notNull(),
  sourceId: uuid('source_id').notNull(),
  externalId: text('external_id').notNull(),
  /** Keyed digest of the source's row: equal means unchanged. */
  digest: bytea('digest').notNull(),
  importId: uuid('import_id').notNull(),
};

export const account = pgTable(
  'account',
  {
    ...observed,
    name: text('name').notNull(),
    domain: text('domain'),
    industry: text('industry'),
    segment: text('segment'),
    employees: integer('employees'),
    parentId: uuid('parent_id'),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('account_domain').on(t.workspaceId, t.domain),
  ],
);

export const contact = pgTable(
  'contact',
  {
    ...observed,
    accountId: uuid('account_id'),
    /** What the source says, where an accepted merge points it at another account; else null. */
    sourceAccountId: uuid('source_account_id'),
    name: text('name').notNull(),
    email: text('email'),
    title: text('title'),
    hasLeft: boolean('has_left').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('contact_account').on(t.workspaceId, t.accountId),
    index('contact_import').on(t.importId),
    index('contact_email').on(t.workspaceId, t.email),
  ],
);
