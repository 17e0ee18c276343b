// Which teams a freeze is of: none chosen means all; a team brings everything below it along, so that no deal is in it twice.
'use client';
import { formatCountOf } from '../../../../_lib/format';
import { Checkbox } from '../../../../_ui/checkbox';
import { controlStyle } from '../../../../_ui/control-style';
import { Field } from '../../../../_ui/field';
import { Popover } from '../../../../_ui/popover';
import { SelectChevron } from '../../../../_ui/select-chevron';
import { nestTeams, type TreeTeam } from '../../../forecast/_components/nest-teams';

export function TeamsField({
  teams,
  chosen,
  onChoose,
}: {
  teams: readonly TreeTeam[];
  /** Empty: all. */
  chosen: readonly string[];
  onChoose: (teamIds: string[]) => void;
}) {
  const isUnder = (id: string, top: string): boolean => {
    const parentId = teams.find((team) => team.id === id)?.parentId;
    return parentId != null && (parentId === top || isUnder(parentId, top));
  };
  const names = teams.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const words =
    names.length === 0
      ? 'All teams'
      : names.length > 2
        ? formatCountOf(names.length, 'team')
        : names.join(', ');
  return (
    <Field label="Teams" required hint="Each with everything below it">
      {({ id, 'aria-describedby': describedBy }) => (
        <span className="relative block">
          <Popover
            label="Teams to freeze"
            trigger={
              <button
                type="button"
                id={id}
                aria-describedby={describedBy}
                aria-label={`Teams: ${words}`}
                className={controlStyle('h-8 truncate pr-8 text-left')}
              >
                {words}
              </button>
            }
          >
            <fieldset className="flex flex-col gap-1.5">
              <legend className="sr-only">Teams to freeze</legend>
              <Checkbox label="All teams" checked={chosen.length === 0} onChange={() => onChoose([])} />
              {nestTeams(teams).map(({ team, depth }) => {
                const isOn = chosen.includes(team.id);
                const comesAlong = chosen.some((top) => isUnder(team.id, top));
                const others = chosen.filter((other) => other !== team.id && !isUnder(other, team.id));
                return (
                  <span key={team.id} style={{ paddingLeft: `${depth}rem` }}>
                    <Checkbox
                      label={team.name}
                      checked={isOn || comesAlong}
                      disabled={comesAlong}
                      onChange={() => onChoose(isOn ? others : [...others, team.id])}
                    />
                  </span>
                );
              })}
            </fieldset>
          </Popover>
          <SelectChevron />
        </span>
      )}
    </Field>
  );
}
