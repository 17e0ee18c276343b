// Column types that every table spells the same way.
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** PostgreSQL's 64-bit transaction id, read as text. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** An instant, to the millisecond. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

export const workspaceId = () => uuid('workspace_id').notNull();
