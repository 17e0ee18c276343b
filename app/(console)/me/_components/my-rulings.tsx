// What I said about items and flags, newest first; what was taken back stays, marked.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatDay, formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Badge } from '../../../_ui/badge';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { Answer } from './answer';
import type { MeSetting } from './me-screen';

export function MyRulings({ today, timeZone }: MeSetting) {
  const trpc = useTRPC();
  const rulings = useQuery(trpc.me.rulings.queryOptions());
  return (
    <Section title="What I said about items and flags">
      <Answer
        query={rulings}
        loading="Loading what you said"
        isEmpty={(data) => data.length === 0}
        empty="You have said nothing about an item or a flag yet."
      >
        {(data) => (
          <TableFrame label="What I said" className="max-h-96">
            <Table minWidth={640} cards="paired">
              <thead>
                <tr>
                  <Th>Deal</Th>
                  <Th>Item or flag</Th>
                  <Th>Said</Th>
                  <Th>Reason</Th>
                  <Th>When</Th>
                </tr>
              </thead>
              <tbody>
                {data.map((ruling) => (
                  <Tr key={ruling.id}>
                    <Td>
                      <TextLink href={`/deals/${ruling.opportunityId}`}>{ruling.dealName}</TextLink>
                    </Td>
                    <Td data-label="Item or flag">{ruling.subject}</Td>
                    <Td data-label="Said">
                      {ruling.said}
                      {ruling.until ? `, until ${formatDay(ruling.until, today)}` : ''}{' '}
                      {ruling.isUndone ? <Badge>taken back</Badge> : null}
                    </Td>
                    <Td data-label="Reason">
                      {ruling.reason ?? '–'}
                      {ruling.note ? <span className="block text-ink-3 text-xs">{ruling.note}</span> : null}
                    </Td>
                    <Td data-label="When" className="whitespace-nowrap tabular-nums">
                      {formatInstant(ruling.at, timeZone, { today })}
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
