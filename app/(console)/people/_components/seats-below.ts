// The seats in a team and in every team below it, as the tree stands today.
import type { People } from './person-line';

export function seatsBelow({ people, teams }: People, teamId: string): Set<string> {
  const below = new Set([teamId]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const team of teams) if (team.parentId !== null && below.has(team.parentId)) below.add(team.id);
  }
  return new Set(
    people.filter(({ teamId: own }) => own !== null && below.has(own)).map(({ seatId }) => seatId),
  );
}
