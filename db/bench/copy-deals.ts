// Makes a bench's workspace many times as large in the database itself: each deal again with its commitment, states, items and flags.
import type postgres from 'postgres';

/** The tables, and which of their columns name the deal. Facts and links are not copied: only a deal's own page reads them. */
const COPIED = [
  ['opportunity', 'id'],
  ['commitment', 'opportunity_id'],
  ['deal_state', 'opportunity_id'],
  ['item_state', 'opportunity_id'],
  ['flag', 'opportunity_id'],
] as const;
/** Whose rows are written through the door only; the sums that `deal_state` keeps are kept. */
const GOVERNED = ['opportunity', 'commitment', 'flag'];

/** Ids are even and of a version that has a name, as an import derives them: others are refused where they are asked for. */
const idOfCopy = (column: string) =>
  `overlay(overlay(md5(t."${column}"::text || n) placing '5' from 13) placing '8' from 17)::uuid`;

/** @param copies of each deal, itself among them. @throws {RangeError} */
export async function copyDeals(owner: postgres.Sql, workspaceId: string, copies: number): Promise<void> {
  if (!Number.isInteger(copies) || copies < 1) throw new RangeError('Copies are a whole number from 1.');
  if (copies === 1) return;
  await owner.begin(async (tx) => {
    for (const [table, deal] of COPIED) {
      const columns = await tx<{ name: string }[]>`
        select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
      const values = columns.map(({ name }) => {
        if (name === deal) return idOfCopy(name);
        return name === 'external_id' ? `t."${name}" || '-' || n` : `t."${name}"`;
      });
      const isGoverned = GOVERNED.includes(table);
      if (isGoverned) await tx.unsafe(`alter table ${table} disable trigger user`);
      // In the order of the ids, as the evaluation writes them.
      await tx.unsafe(`
        insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
        select ${values.join(', ')} from generate_series(1, ${copies - 1}) n, ${table} t
        where t.workspace_id = '${workspaceId}' order by ${idOfCopy(deal)}`);
      if (isGoverned) await tx.unsafe(`alter table ${table} enable trigger user`);
    }
  });
}
