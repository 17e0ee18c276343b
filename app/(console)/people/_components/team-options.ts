// Teams as choices, in the order of the tree, indented by depth.
import type { SelectOption } from '../../../_ui/native-select';
import { nestTeams } from '../../forecast/_components/nest-teams';
import type { TeamLine } from './person-line';

export function teamOptions(teams: readonly TeamLine[]): SelectOption[] {
  return nestTeams(teams).map(({ team, depth }) => ({
    value: team.id,
    label: `${'\u2003'.repeat(depth)}${team.name}`,
  }));
}
