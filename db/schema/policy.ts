// A workspace's own policy sets: every version immutable, one of them active; without any, the shipped policies rule.
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from './columns';

export const policySet = pgTable(
  'policy_set',
  {
    workspaceId: workspaceId(),
    version: integer('version').notNull(),
    state: text('state', { enum: ['draft', 'proposed', 'active', 'retired', 'discarded'] }).notNull(),
    /** The version it was drafted from; null: the shipped policies. */
    basedOn: integer('based_on'),
    /** Files of Cedar text, in their order. */
    files: jsonb('files').$type<{ name: string; text: string }[]>().notNull(),
    /** The ALLOW and DENY requests it has to answer so, as server/policies/table-row.ts spells them. */
    tables: jsonb('tables').$type<unknown[]>().notNull(),
    /** SHA-256 of the schema it was checked against, hex. */
    schemaDigest: text('schema_digest').notNull(),
    /** The actions that schema knew: moves that came later are ruled by the shipped policies. */
    knownActions: jsonb('known_actions').$type<string[]>().notNull(),
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
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.version] }),
    index('policy_set_state').on(t.workspaceId, t.state),
  ],
);
