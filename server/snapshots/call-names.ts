// The names of the teams and people that calls, adjustments and quotas are of, as they are known here and now.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat, team } from '@/db/schema/seat';
import type { CallLine } from './side-lines';

export async function callNames(
  tx: Tx,
  calls: readonly Pick<CallLine, 'node'>[],
): Promise<Map<string, string>> {
  const ids = [...new Set(calls.map(({ node }) => node.id))];
  if (ids.length === 0) return new Map();
  const [teams, seats] = await Promise.all([
    tx.select({ id: team.id, name: team.name }).from(team).where(inArray(team.id, ids)),
    tx.select({ id: seat.id, name: seat.name }).from(seat).where(inArray(seat.id, ids)),
  ]);
  return new Map([...teams, ...seats].map(({ id, name }) => [id, name]));
}
