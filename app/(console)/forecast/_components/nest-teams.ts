// Teams in the order of their tree, each with its depth; a team whose parent is not in sight stands at the top.
export type TreeTeam = { id: string; name: string; parentId: string | null };

export function nestTeams(teams: readonly TreeTeam[]): { team: TreeTeam; depth: number }[] {
  const ids = new Set(teams.map((team) => team.id));
  const under = (
    parentId: string | null,
    depth: number,
    seen: ReadonlySet<string>,
  ): { team: TreeTeam; depth: number }[] =>
    teams
      .filter(
        (team) =>
          (team.parentId !== null && ids.has(team.parentId) ? team.parentId : null) === parentId &&
          !seen.has(team.id),
      )
      .flatMap((team) => [{ team, depth }, ...under(team.id, depth + 1, new Set([...seen, team.id]))]);
  return under(null, 0, new Set());
}
