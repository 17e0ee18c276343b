// How the database writes a list of ids that it keeps as JSON: in their order, as the sealed files have them.
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Most cite one record or none, and nothing is to be sorted. */
export const sortedIds = (
  ids: PgColumn,
): SQL => sql`case when jsonb_array_length(${ids}) < 2 then ${ids}::text
  else (select '[' || string_agg(to_json(id)::text, ',' order by id collate "C") || ']' from jsonb_array_elements_text(${ids}) id) end`;
