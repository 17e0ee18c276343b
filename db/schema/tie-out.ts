// The CRM's own counts and sums beside an import's: who entered them, and the code that explains a difference.
import { integer, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from './columns';

/** One line a currency and category; entering it again is a new version and the old one is kept. */
export const tieOut = pgTable(
  'tie_out',
  {
    workspaceId: workspaceId(),
    importId: uuid('import_id').notNull(),
    currency: text('currency').notNull(),
    /** A category, or 'all' for the currency as a whole. */
    category: text('category').notNull(),
    version: integer('version').notNull(),
    /** What the CRM says. */
    deals: integer('deals').notNull(),
    amount: numeric('amount').notNull(),
    /** What the import read. */
    importedDeals: integer('imported_deals').notNull(),
    importedAmount: numeric('imported_amount').notNull(),
    /** Of the family tie_out; null while nothing differs or nobody explained it. */
    reasonCode: text('reason_code'),
    note: text('note'),
    /** Null: the command line. */
    seatId: uuid('seat_id'),
    at: instant('at').notNull(),
    moveId: uuid('move_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.importId, t.currency, t.category, t.version] })],
);
