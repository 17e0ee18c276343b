// Rolls owners' sums up the team tree: a team's row is its owners plus every team under it, exactly.
import { deriveCoverage } from '@/server/core/checklist/derive-coverage';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { addAmounts } from '@/server/core/money/amounts';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';
import { nestTeams, type TreeTeam } from './nest-teams';

export type TreeLeaf = {
  teamId: string | null;
  ownerSeatId: string | null;
  ownerName: string | null;
  category: string;
  state: string | null;
  total: string;
};
export type TreeRow = {
  key: string;
  kind: 'team' | 'owner';
  name: string;
  depth: number;
  filter: Partial<DealFilter>;
  totals: Record<Category, string>;
  /** Evidenced share of commit; null when there is none. */
  coverage: string | null;
};

export function rollUpTree(
  teams: readonly TreeTeam[],
  leaves: readonly TreeLeaf[],
): { lines: TreeRow[]; total: TreeRow } {
  const nested = nestTeams(teams);
  const inTree = new Set(teams.map((team) => team.id));
  const lines: TreeRow[] = [];
  for (const { team, depth } of nested) {
    const below = teamsBelow(team.id, teams);
    const counted = leaves.filter((leaf) => leaf.teamId !== null && below.has(leaf.teamId));
    if (counted.length === 0) continue;
    lines.push(
      rowOf(`team:${team.id}`, 'team', team.name, depth, { team: team.id, owner: undefined }, counted),
    );
    lines.push(
      ...ownerRows(
        leaves.filter((leaf) => leaf.teamId === team.id),
        depth + 1,
      ),
    );
  }
  const outside = leaves.filter(
    (leaf) => leaf.ownerSeatId !== null && (leaf.teamId === null || !inTree.has(leaf.teamId)),
  );
  lines.push(...ownerRows(outside, 0));
  const unowned = leaves.filter((leaf) => leaf.ownerSeatId === null);
  if (unowned.length > 0)
    lines.push(rowOf('none', 'owner', 'No owner', 0, { owner: 'none', team: undefined }, unowned));
  return { lines, total: rowOf('all', 'team', 'All in sight', 0, {}, leaves) };
}

function ownerRows(leaves: readonly TreeLeaf[], depth: number): TreeRow[] {
  const owners = new Map<string, TreeLeaf[]>();
  for (const leaf of leaves) {
    if (leaf.ownerSeatId === null) continue;
    owners.set(leaf.ownerSeatId, [...(owners.get(leaf.ownerSeatId) ?? []), leaf]);
  }
  return [...owners]
    .map(([id, own]) =>
      rowOf(
        `owner:${id}`,
        'owner',
        own[0]?.ownerName ?? 'Unknown',
        depth,
        { owner: id, team: undefined },
        own,
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

function rowOf(
  key: string,
  kind: TreeRow['kind'],
  name: string,
  depth: number,
  filter: Partial<DealFilter>,
  leaves: readonly TreeLeaf[],
): TreeRow {
  const totals = Object.fromEntries(CATEGORIES.map((category) => [category, '0'])) as Record<
    Category,
    string
  >;
  for (const leaf of leaves) {
    const category = CATEGORIES.find((known) => known === leaf.category);
    if (category) totals[category] = addAmounts(totals[category], leaf.total);
  }
  const { coverage } = deriveCoverage(
    leaves
      .filter((leaf) => leaf.category === 'commit')
      .map((leaf) => ({ dollarState: leaf.state as DollarState | null, amount: leaf.total })),
  );
  return { key, kind, name, depth, filter, totals, coverage };
}

function teamsBelow(id: string, teams: readonly TreeTeam[]): Set<string> {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const team of teams) {
      if (team.parentId !== null && found.has(team.parentId) && !found.has(team.id)) {
        found.add(team.id);
        grown = true;
      }
    }
  }
  return found;
}
