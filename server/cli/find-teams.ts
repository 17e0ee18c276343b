// Finds the teams that a command names, each by its name or its id; one that is not there, or not one only, is refused with what there is.
import type { Tx } from '@/db/client';
import { team } from '@/db/schema/seat';
import { Sentence } from '@/server/launch/sentence.mjs';

/** @returns their ids, in the order of the names. */
export async function findTeams(tx: Tx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const teams = await tx.select({ id: team.id, name: team.name }).from(team).orderBy(team.name, team.id);
  return names.map((name) => {
    const found = teams.filter((row) => row.id === name || row.name.toLowerCase() === name.toLowerCase());
    const [only, ...others] = found;
    if (!only)
      throw new Sentence(
        `There is no team "${name}". There is ${teams.map((row) => row.name).join(', ') || 'none yet'}.`,
      );
    if (others.length > 0)
      throw new Sentence(
        `Several teams are called "${name}": give the id of one (${found.map(({ id }) => id).join(', ')}).`,
      );
    return only.id;
  });
}
