// Writes copies of one evaluated deal's row with some members changed, as the tables' owner: many deals without evaluating each.
import { getTableColumns, sql } from 'drizzle-orm';
import { dealState } from '@/db/schema/derived';
import type { DealWorld } from '@/server/moves/testing/deal-world';

const NAMES = Object.values(getTableColumns(dealState)).filter((column) => !column.generated);
const columns = sql.join(
  NAMES.map((column) => sql.identifier(column.name)),
  sql`, `,
);

/** @param members in SQL over `k`, 1 to `copies`: a JSON object of columns; a row with the same key is written over. */
export async function copyDealRow(
  world: DealWorld,
  members: ReturnType<typeof sql>,
  copies = 1,
): Promise<void> {
  const set = sql.join(
    NAMES.filter(
      (column) => !column.primary && !/^(workspace_id|opportunity_id|basis)$/.test(column.name),
    ).map((column) => sql`${sql.identifier(column.name)} = excluded.${sql.identifier(column.name)}`),
    sql`, `,
  );
  await world.owner.execute(sql`
    insert into deal_state (${columns}) select ${columns} from (
      select (jsonb_populate_record(t, ${members})).* from deal_state t, generate_series(1, ${copies}) k
      where t.opportunity_id = ${world.dealId}::uuid) copied
    on conflict (workspace_id, opportunity_id, basis) do update set ${set}`);
}
