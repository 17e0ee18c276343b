// My seat and the teams it was in; past numbers stay with the team of their time.
'use client';
import { useQuery } from '@tanstack/react-query';
import { dayOfInstant, formatCount, formatDay } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Section } from '../../../_ui/section';
import { Stat } from '../../../_ui/stat';
import { StatRow } from '../../../_ui/stat-row';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { Answer } from './answer';
import type { MeSetting } from './me-screen';

/** A source without history of its tree is taken to have had it always. */
const KNOWN_FROM = '1901-01-01';

export function MySeat({ today, timeZone }: MeSetting) {
  const trpc = useTRPC();
  const seat = useQuery(trpc.me.seat.queryOptions());
  return (
    <Section
      title="My seat and teams"
      hint="Access follows the tree of today; past numbers stay with the team of their time"
    >
      <Answer
        query={seat}
        loading="Loading your seat"
        isEmpty={(data) => data === null}
        empty="You have no seat in this workspace."
      >
        {(data) =>
          data === null ? null : (
            <>
              <StatRow label="My seat">
                <Stat label="Name" value={data.name}>
                  <p className="text-ink-2">{data.email ?? 'No address'}</p>
                </Stat>
                <Stat label="Role" value={data.role}>
                  <p className="text-ink-2">{data.title ?? 'No title in the source'}</p>
                </Stat>
                <Stat label="Deals I own" value={formatCount(data.deals)}>
                  <p className="text-ink-2">Open and closed</p>
                </Stat>
                <Stat label="Seat since" value={formatDay(dayOfInstant(data.since, timeZone))}>
                  <p className="text-ink-2">The day it was made here</p>
                </Stat>
              </StatRow>
              {data.teams.length > 0 ? (
                <TableFrame label="My teams">
                  <Table>
                    <thead>
                      <tr>
                        <Th>Team</Th>
                        <Th>As</Th>
                        <Th>From</Th>
                        <Th>Until</Th>
                      </tr>
                    </thead>
                    <tbody>
                      {data.teams.map((team) => (
                        <Tr key={`${team.name} ${team.from}`}>
                          <Td>{team.name}</Td>
                          <Td>{team.isLead ? 'Lead' : 'Member'}</Td>
                          <Td>{team.from < KNOWN_FROM ? 'the start' : formatDay(team.from, today)}</Td>
                          <Td>{team.to ? formatDay(team.to, today) : 'now'}</Td>
                        </Tr>
                      ))}
                    </tbody>
                  </Table>
                </TableFrame>
              ) : (
                <p className="text-ink-2 text-sm">Your seat is in no team.</p>
              )}
            </>
          )
        }
      </Answer>
    </Section>
  );
}
