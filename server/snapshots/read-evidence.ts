// Reads the items of many deals for a freeze as the lines of evidence that they become: the database writes them.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { INSTANT_FORMAT } from './instant-format';
import type { SideText } from './side-page';
import { sortedIds } from './sorted-ids';

const { opportunityId, itemKey, state, isBlocking, strength, rule, since, factIds, signalIds, applies } =
  itemState;

/**
 * A dozen items of nine values each would cost more here than all else of a deal: one text is read several times faster.
 * Keys, rules and states are words of ours, which JSON writes as they are.
 */
const ITEM = sql`'{"blocking":' || ${isBlocking} || ',"facts":' || ${sortedIds(factIds)} || ',"item":"' || ${itemKey}
  || '","rule":"' || ${rule} || '","signals":' || ${sortedIds(signalIds)}
  || ',"since":"' || to_char(${since} at time zone 'UTC', ${INSTANT_FORMAT}::text) || '","state":"' || ${state}
  || '","strength":' || coalesce(${strength}::text, 'null') || '}'`;

/** Of the items that apply, of the deals from `first` to `last`, in the order of their keys (by code unit). */
export async function readEvidence(tx: Tx, first: string, last: string): Promise<SideText> {
  const [page] = await tx.execute<{ text: string | null; rules: string | null }>(sql`
    select string_agg(line, E'\n' order by id) as text, string_agg(distinct rules, E'\n') as rules from (
      select ${opportunityId} as id, string_agg(${rule}, E'\n' order by ${itemKey} collate "C") as rules,
        '{"deal":"' || ${opportunityId} || '","format":1,"items":[' || string_agg(${ITEM}, ',' order by ${itemKey} collate "C") || ']}' as line
      from ${itemState}
      where ${opportunityId} between ${first}::uuid and ${last}::uuid and ${applies}
      group by 1) deals`);
  return { text: page?.text ?? '', rules: [...new Set(page?.rules?.split('\n') ?? [])] };
}
