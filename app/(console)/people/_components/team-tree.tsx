// The tree of teams as it stands today; pressing one shows who sits in it and below.
'use client';
import { clsx } from 'clsx';
import { formatCount } from '../../../_lib/format';
import { Card } from '../../../_ui/card';
import { nestTeams } from '../../forecast/_components/nest-teams';
import type { People } from './person-line';
import { seatsBelow } from './seats-below';

export function TeamTree({
  people,
  team,
  onTeam,
}: {
  people: People;
  team: string | null;
  onTeam: (team: string | null) => void;
}) {
  if (people.teams.length === 0) {
    return (
      <Card>
        <h2 className="font-semibold text-base">Teams</h2>
        <p className="mt-1 text-ink-2 text-sm">
          Teams come with an import, from the roles or the managers of its users. There are none yet.
        </p>
      </Card>
    );
  }
  return (
    <Card padded={false} className="max-h-112 overflow-y-auto p-2 max-lg:max-h-64">
      <h2 className="px-2 pt-1 pb-2 font-semibold text-base">Teams</h2>
      <ul>
        <TeamRow
          label="Everybody"
          count={people.people.length}
          depth={0}
          isOn={team === null}
          onPress={() => onTeam(null)}
        />
        {nestTeams(people.teams).map(({ team: each, depth }) => (
          <TeamRow
            key={each.id}
            label={each.name}
            count={seatsBelow(people, each.id).size}
            depth={depth}
            isOn={team === each.id}
            onPress={() => onTeam(each.id)}
          />
        ))}
      </ul>
    </Card>
  );
}

function TeamRow({
  label,
  count,
  depth,
  isOn,
  onPress,
}: {
  label: string;
  count: number;
  depth: number;
  isOn: boolean;
  onPress: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        onClick={onPress}
        aria-pressed={isOn}
        style={{ paddingLeft: `${0.5 + depth * 0.875}rem` }}
        className={clsx(
          'flex h-8 w-full items-center justify-between gap-3 rounded-md pr-2 text-left text-sm',
          isOn ? 'bg-selected font-medium' : 'hover:bg-hover',
        )}
      >
        <span className="truncate" title={label}>
          {label}
        </span>
        <span className="text-ink-3 text-xs tabular-nums">{formatCount(count)}</span>
      </button>
    </li>
  );
}
