// The team tree as it stands on the day of a freeze: whose deals lie under which team, and the names for its labels.
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';

export type FreezeTree = {
  teams: { id: string; name: string; parentId: string | null }[];
  members: { seatId: string; teamId: string; isLead: boolean }[];
  teamOfSeat: (seatId: string | null) => string | null;
  /** From the top team down to this one. */
  pathOf: (teamId: string | null) => string[];
  /** The teams and everything below them; null: no limit. */
  scopeOf: (teamIds: readonly string[]) => Set<string> | null;
};

/** @param day 'YYYY-MM-DD'; rows count from `valid_from` (inclusive) to `valid_to` (exclusive). */
export async function loadFreezeTree(tx: Tx, day: string): Promise<FreezeTree> {
  const teams = await tx.execute<{ id: string; name: string; parent_id: string | null }>(sql`
    select t.id, t.name, p.parent_id from team t
    left join lateral (select parent_id from team_parent p where p.team_id = t.id
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
      order by p.valid_from desc limit 1) p on true
    order by t.id`);
  const members = await tx.execute<{ seat_id: string; team_id: string; is_lead: boolean }>(sql`
    select seat_id, team_id, is_lead from team_seat
    where valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by seat_id, valid_from desc, team_id`);
  const parents = new Map(teams.map((row) => [row.id, row.parent_id]));
  const teamOf = new Map<string, string>();
  for (const { seat_id, team_id } of members) if (!teamOf.has(seat_id)) teamOf.set(seat_id, team_id);
  const paths = new Map<string, string[]>();
  const pathOf = (teamId: string | null): string[] => {
    if (teamId === null) return [];
    const known = paths.get(teamId);
    if (known) return known;
    const path: string[] = [];
    // A tree that somebody closed into a ring ends where it meets itself.
    for (let at: string | null = teamId; at !== null && !path.includes(at); at = parents.get(at) ?? null)
      path.unshift(at);
    paths.set(teamId, path);
    return path;
  };
  return {
    teams: teams.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id })),
    members: members.map((row) => ({ seatId: row.seat_id, teamId: row.team_id, isLead: row.is_lead })),
    teamOfSeat: (seatId) => (seatId === null ? null : (teamOf.get(seatId) ?? null)),
    pathOf,
    scopeOf(teamIds) {
      if (teamIds.length === 0) return null;
      return new Set(teams.flatMap(({ id }) => (pathOf(id).some((up) => teamIds.includes(up)) ? [id] : [])));
    },
  };
}
