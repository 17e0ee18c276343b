// The list of seats, a hundred at a time; what can be done with a seat is behind its menu.
'use client';
import { useState } from 'react';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { formatCount, formatCountOf } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { EmptyState } from '../../../_ui/empty-state';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { AccessMark } from './access-mark';
import type { PersonLine, TeamLine } from './person-line';
import type { SeatIntent } from './seat-dialog';
import { SeatMenu } from './seat-menu';

const PAGE = 100;

export function PeopleTable({
  people,
  teams,
  total,
  today,
  timeZone,
  onIntent,
}: {
  people: readonly PersonLine[];
  teams: readonly TeamLine[];
  total: number;
  today: string;
  timeZone: string;
  /** Null where the seat may only read. */
  onIntent: ((kind: SeatIntent, person: PersonLine) => void) | null;
}) {
  const [most, setMost] = useState(PAGE);
  const teamNames = new Map(teams.map((team) => [team.id, team.name]));
  if (people.length === 0) {
    return (
      <EmptyState glyph="person" title="Nobody matches these filters">
        {formatCountOf(total, 'seat')} in all. Choose another team or clear the search.
      </EmptyState>
    );
  }
  return (
    <>
      <TableFrame label="People">
        <Table minWidth={860} cards="paired">
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>Role</Th>
              <Th>Team</Th>
              <Th>Sign-in</Th>
              <Th>From</Th>
              {onIntent ? (
                <Th>
                  <span className="sr-only">Actions</span>
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {people.slice(0, most).map((person) => (
              <Tr key={person.seatId}>
                <Td className="max-w-64">
                  <div className="flex items-center gap-2">
                    <span className="truncate font-medium" title={person.name}>
                      {person.name}
                    </span>
                    {person.isSelf ? <Badge tone="accent">you</Badge> : null}
                  </div>
                  <div className="truncate text-ink-3 text-xs" title={person.email ?? undefined}>
                    {[person.title, person.email].filter(Boolean).join(' · ') || 'No mail address'}
                  </div>
                </Td>
                <Td data-label="Role" className="whitespace-nowrap">
                  {ROLE_LABELS[person.role]}
                </Td>
                <Td data-label="Team" className="max-w-56">
                  <span className="block truncate" title={teamNames.get(person.teamId ?? '')}>
                    {teamNames.get(person.teamId ?? '') ?? <span className="text-ink-3">No team</span>}
                    {person.isLead ? <span className="text-ink-3"> · leads</span> : null}
                  </span>
                </Td>
                <Td data-label="Sign-in">
                  <AccessMark person={person} today={today} timeZone={timeZone} />
                </Td>
                <Td className="max-w-32 text-ink-2 max-sm:hidden!">
                  <span className="block truncate" title={person.sourceName ?? undefined}>
                    {person.sourceName ?? 'Added here'}
                  </span>
                </Td>
                {onIntent ? (
                  <Td data-label="" className="w-10">
                    <SeatMenu person={person} hasTeams={teams.length > 0} onIntent={onIntent} />
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <div className="flex items-center gap-3 text-ink-3 text-xs">
        <span>
          {people.length === total
            ? formatCountOf(total, 'seat')
            : `${formatCount(people.length)} of ${formatCountOf(total, 'seat')}`}
        </span>
        {people.length > most ? (
          <Button size="sm" onClick={() => setMost(most + PAGE)}>
            Show {formatCount(Math.min(PAGE, people.length - most))} more
          </Button>
        ) : null}
      </div>
    </>
  );
}
