// The seats of this workspace beside the tree of its teams; the address holds which team, role and words are looked at.
'use client';
import { useQuery } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { LinkButton } from '../../../_ui/link-button';
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { InviteDialog } from './invite-dialog';
import { PeopleFilters } from './people-filters';
import { PeopleTable } from './people-table';
import type { PersonLine } from './person-line';
import { SeatDialog, type SeatIntent } from './seat-dialog';
import { seatsBelow } from './seats-below';
import { TeamTree } from './team-tree';

export function PeopleScreen({
  today,
  timeZone,
  isAdmin,
}: {
  today: string;
  timeZone: string;
  isAdmin: boolean;
}) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.people.list.queryOptions());
  const [team, setTeam] = useQueryState('team', parseAsString);
  const [role] = useQueryState('role', parseAsString);
  const [access] = useQueryState('access', parseAsString);
  const [q] = useQueryState('q', parseAsString);
  const [isInviting, setIsInviting] = useState(false);
  const [intent, setIntent] = useState<{ kind: SeatIntent; person: PersonLine } | null>(null);
  if (!data) return <SkeletonTable label="Loading the people" rows={12} columns={5} />;

  const inTeam = team ? seatsBelow(data, team) : null;
  const words = (q ?? '').trim().toLowerCase();
  const shown = data.people.filter(
    (person) =>
      (!inTeam || inTeam.has(person.seatId)) &&
      (!role || person.role === role) &&
      (!access || person.access === access) &&
      (!words || `${person.name} ${person.email ?? ''} ${person.title ?? ''}`.toLowerCase().includes(words)),
  );
  const signIns = data.people.filter((person) => person.access === 'signs_in').length;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="People"
        hint={`${formatCountOf(data.people.length, 'seat')}, ${formatCountOf(signIns, 'person signs', 'people sign')} in`}
        controls={
          isAdmin ? (
            <>
              <LinkButton href="/workspaces/new">New workspace</LinkButton>
              <Button variant="primary" onClick={() => setIsInviting(true)}>
                Invite a person
              </Button>
            </>
          ) : null
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <TeamTree people={data} team={team} onTeam={(next) => void setTeam(next)} />
        <div className="flex min-w-0 flex-col gap-3">
          <PeopleFilters />
          <PeopleTable
            key={`${team}|${role}|${access}|${q}`}
            people={shown}
            teams={data.teams}
            total={data.people.length}
            today={today}
            timeZone={timeZone}
            onIntent={isAdmin ? (kind, person) => setIntent({ kind, person }) : null}
          />
          {isAdmin ? null : (
            <p className="text-ink-3 text-xs">A revops admin invites people and changes roles and teams.</p>
          )}
        </div>
      </div>
      {isInviting || intent?.kind === 'invite' ? (
        <InviteDialog
          teams={data.teams}
          person={intent?.person ?? null}
          timeZone={timeZone}
          onClose={() => {
            setIsInviting(false);
            setIntent(null);
          }}
        />
      ) : null}
      {intent && intent.kind !== 'invite' ? (
        <SeatDialog
          kind={intent.kind}
          person={intent.person}
          teams={data.teams}
          today={today}
          timeZone={timeZone}
          onClose={() => setIntent(null)}
        />
      ) : null}
    </div>
  );
}
