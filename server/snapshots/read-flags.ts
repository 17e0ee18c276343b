// Reads the open flags of many deals for a freeze as the lines that they become: the database writes them.
import { ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flag } from '@/db/schema/derived';
import { INSTANT_FORMAT } from './instant-format';
import type { SideText } from './side-page';
import { sortedIds } from './sorted-ids';

const { opportunityId, rule, ruleVersion, state, firstSeenAt, factIds } = flag;
/** As `flagLine` writes it: rules and states are words of ours. */
const LINE = sql`'{"deal":"' || ${opportunityId} || '","facts":' || ${sortedIds(factIds)}
  || ',"firstSeenAt":"' || to_char(${firstSeenAt} at time zone 'UTC', ${INSTANT_FORMAT}::text)
  || '","flag":"' || ${rule} || '@' || ${ruleVersion} || '","format":1,"state":"' || ${state} || '"}'`;

/** Of the deals from `first` to `last`, in their order and in that of their rules (by code unit). */
export async function readFlags(tx: Tx, first: string, last: string): Promise<SideText> {
  const [page] = await tx.execute<{ text: string | null; rules: string | null }>(sql`
    select string_agg(${LINE}, E'\n' order by ${opportunityId}, ${rule} collate "C") as text,
      string_agg(distinct ${rule} || '@' || ${ruleVersion}, E'\n') as rules
    from ${flag}
    where ${opportunityId} between ${first}::uuid and ${last}::uuid and ${ne(state, 'resolved')}`);
  return { text: page?.text ?? '', rules: page?.rules?.split('\n') ?? [] };
}
