// Who looked into the evidence of my deals, newest first.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { Answer } from './answer';
import type { MeSetting } from './me-screen';

export function MyViews({ today, timeZone }: MeSetting) {
  const trpc = useTRPC();
  const views = useQuery(trpc.me.views.queryOptions());
  return (
    <Section title="Who looked" hint="Into the evidence of your deals, once per person, deal and hour">
      <Answer
        query={views}
        loading="Loading who looked"
        isEmpty={(data) => data.length === 0}
        empty="Nobody else has looked into the evidence of your deals."
      >
        {(data) => (
          <TableFrame label="Who looked" className="max-h-96">
            <Table minWidth={520} cards="paired">
              <thead>
                <tr>
                  <Th>Deal</Th>
                  <Th>Who</Th>
                  <Th>Role</Th>
                  <Th>In the hour from</Th>
                </tr>
              </thead>
              <tbody>
                {data.map((view) => (
                  <Tr key={`${view.opportunityId} ${view.viewer} ${view.hour}`}>
                    <Td>
                      <TextLink href={`/deals/${view.opportunityId}`}>{view.dealName}</TextLink>
                    </Td>
                    <Td data-label="Who">{view.viewer}</Td>
                    <Td data-label="Role">{view.role}</Td>
                    <Td data-label="In the hour from" className="whitespace-nowrap tabular-nums">
                      {formatInstant(view.hour, timeZone, { today })}
                    </Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        )}
      </Answer>
    </Section>
  );
}
