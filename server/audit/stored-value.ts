// A value beside the log exactly as it was digested: read as text, because the driver reads "50000.00" as a number.
import { type SQL, sql } from 'drizzle-orm';
import { auditValue } from '@/db/schema/audit';

/** For a select; `parseStoredValue` reads it. */
export const storedValueText: SQL<string | null> = sql<string | null>`${auditValue.value}::text`;

export function parseStoredValue(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
