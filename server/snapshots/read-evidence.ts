// Reads the items of many deals for a freeze as the lines of evidence that they become: the database writes them.
import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { INSTANT_FORMAT } from './instant-format';
import type { Evidence } from './side-lines';

const { opportunityId, itemKey, state, isBlocking, strength, rule, since, factIds, signalIds, applies } =
  itemState;

/** As `evidenceOf` writes them: most items cite one record or none, and nothing is to be sorted. */
const sorted = (ids: PgColumn) => sql`case when jsonb_array_length(${ids}) < 2 then ${ids}::text
  else (select '[' || string_agg(to_json(id)::text, ',' order by id collate "C") || ']' from jsonb_array_elements_text(${ids}) id) end`;
/** A dozen items of nine values each would cost more here than all else of a deal: one text is read several times faster. */
const ITEM = sql`'{"blocking":' || ${isBlocking} || ',"facts":' || ${sorted(factIds)} || ',"item":' || to_json(${itemKey})
  || ',"rule":' || to_json(${rule}) || ',"signals":' || ${sorted(signalIds)}
  || ',"since":"' || to_char(${since} at time zone 'UTC', ${INSTANT_FORMAT}::text) || '","state":' || to_json(${state})
  || ',"strength":' || coalesce(${strength}::text, 'null') || '}'`;

/** Of the items that apply, of the deals from `first` to `last`, in the order of their keys (by code unit). */
export async function readEvidence(tx: Tx, first: string, last: string): Promise<Map<string, Evidence>> {
  const rows = await tx.execute<{ id: string } & Evidence>(sql`
    select ${opportunityId} as id, string_agg(${rule}, E'\n' order by ${itemKey} collate "C") as rules,
      '{"deal":"' || ${opportunityId} || '","format":1,"items":[' || string_agg(${ITEM}, ',' order by ${itemKey} collate "C") || ']}' as line
    from ${itemState}
    where ${opportunityId} between ${first}::uuid and ${last}::uuid and ${applies}
    group by 1`);
  return new Map(rows.map(({ id, line, rules }) => [id, { line, rules }]));
}
