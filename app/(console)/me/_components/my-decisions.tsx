// What I decided on drafts: my own counts, shown to me alone, and the newest decisions with their reasons.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCount, formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Badge } from '../../../_ui/badge';
import { Section } from '../../../_ui/section';
import { Stat } from '../../../_ui/stat';
import { StatRow } from '../../../_ui/stat-row';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import { Answer } from './answer';
import type { MeSetting } from './me-screen';

const KINDS = { accepted: 'Accepted', edited: 'Edited', declined: 'Declined' } as const;

export function MyDecisions({ today, timeZone }: MeSetting) {
  const trpc = useTRPC();
  const decisions = useQuery(trpc.me.decisions.queryOptions());
  return (
    <Section
      title="My decisions on drafts"
      hint="The counts are shown to you alone"
      actions={<TextLink href="/audit?actor=me">All my entries in the log</TextLink>}
    >
      <Answer
        query={decisions}
        loading="Loading your decisions"
        isEmpty={(data) => data.newest.length === 0}
        empty="You have decided on no draft yet. Drafts wait in the inbox."
      >
        {(data) => (
          <>
            <StatRow label="My draft outcomes">
              <Stat label="Accepted as it is" value={formatCount(data.outcomes.accepted)} />
              <Stat label="Edited" value={formatCount(data.outcomes.edited)} />
              <Stat label="Declined" value={formatCount(data.outcomes.declined)} />
            </StatRow>
            <TableFrame label="My newest decisions" className="max-h-96">
              <Table minWidth={640} cards="paired">
                <thead>
                  <tr>
                    <Th>Deal</Th>
                    <Th>Draft</Th>
                    <Th>Decision</Th>
                    <Th>Reason</Th>
                    <Th>When</Th>
                  </tr>
                </thead>
                <tbody>
                  {data.newest.map((made) => (
                    <Tr key={made.id}>
                      <Td>
                        <TextLink href={`/deals/${made.opportunityId}`}>{made.dealName}</TextLink>
                      </Td>
                      <Td data-label="Draft">{made.fieldLabel}</Td>
                      <Td data-label="Decision">
                        {KINDS[made.kind]} {made.isUndone ? <Badge>undone</Badge> : null}
                      </Td>
                      <Td data-label="Reason">
                        {made.reason}
                        {made.note ? <span className="block text-ink-3 text-xs">{made.note}</span> : null}
                      </Td>
                      <Td data-label="When" className="whitespace-nowrap tabular-nums">
                        {formatInstant(made.at, timeZone, { today })}
                      </Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
          </>
        )}
      </Answer>
    </Section>
  );
}
