// Reads the items of many deals for a freeze: one text a deal, because a dozen rows of nine values each would cost more than all else of it.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { itemState } from '@/db/schema/derived';

type Row = typeof itemState.$inferSelect;
export type FrozenItem = Pick<Row, 'state' | 'isBlocking' | 'strength' | 'rule' | 'since'> & {
  item: string;
  factIds: readonly string[];
  signalIds: readonly string[];
};

/** Between items and between their members: control characters, which are in no key. */
const [ITEMS, MEMBERS] = ['\u001e', '\u001f'];

/** Those that apply, of the deals from `first` to `last`, in the order of their keys (by code unit). */
export async function readItems(tx: Tx, first: string, last: string): Promise<Map<string, FrozenItem[]>> {
  const rows = await tx.execute<{ id: string; items: string }>(sql`
    select ${itemState.opportunityId} as id, string_agg(concat_ws(${MEMBERS}::text, ${itemState.itemKey}, ${itemState.state},
        ${itemState.isBlocking}, coalesce(${itemState.strength}::text, ''), ${itemState.rule}, ${itemState.since},
        ${itemState.factIds}, ${itemState.signalIds}), ${ITEMS}::text order by ${itemState.itemKey} collate "C") as items
    from ${itemState}
    where ${itemState.opportunityId} between ${first}::uuid and ${last}::uuid and ${itemState.applies}
    group by 1`);
  // Nearly all items of a batch came into their state at the same few moments.
  const instants = new Map<string, Date>();
  const instant = (text: string) => {
    const known = instants.get(text) ?? new Date(text);
    instants.set(text, known);
    return known;
  };
  return new Map(rows.map(({ id, items }) => [id, items.split(ITEMS).map((text) => itemOf(text, instant))]));
}

function itemOf(text: string, instant: (text: string) => Date): FrozenItem {
  const [item = '', state = '', isBlocking, strength, rule = '', since = '', facts = '', signals = ''] =
    text.split(MEMBERS);
  return {
    item,
    state: state as Row['state'],
    isBlocking: isBlocking === 't',
    strength: strength === '' ? null : (Number(strength) as Row['strength']),
    rule,
    since: instant(since),
    factIds: idsOf(facts),
    signalIds: idsOf(signals),
  };
}

const idsOf = (text: string): string[] => (text === '[]' ? [] : JSON.parse(text));
