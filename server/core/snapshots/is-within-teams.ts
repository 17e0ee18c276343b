// Whether a team is one of the chosen ones or lies below one, in the tree as a snapshot froze it.
export type FrozenTeam = { id: string; parentId: string | null };

/** @param chosen none: every team. A tree that was closed into a ring ends where it meets itself. */
export function isWithinTeams(
  teamId: string,
  chosen: readonly string[],
  teams: readonly FrozenTeam[],
): boolean {
  if (chosen.length === 0) return true;
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const seen = new Set<string>();
  for (let at: string | null = teamId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (chosen.includes(at)) return true;
    seen.add(at);
  }
  return false;
}
