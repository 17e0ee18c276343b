// Retention: what is in force, what is past it now, what waits for a second person, what is on hold, and the last runs.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '@/server/core/vocabulary/role';
import { formatCount, formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { HoldSection } from './hold-section';
import { ProposedRetention } from './proposed-retention';
import type { RetentionPage } from './records-answers';
import { RecordsTabs } from './records-tabs';
import { RetentionDialog } from './retention-dialog';
import { monthsWords, RETENTION_LINES } from './retention-words';

export function RetentionScreen({ timeZone, today, role }: { timeZone: string; today: string; role: Role }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.records.retention.queryOptions(undefined, { retry: false }));
  const [isOpen, setIsOpen] = useState(false);
  const decides = role === 'finance' || role === 'revops_admin';
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Retention"
        hint="How long each kind of record is kept; the worker takes out once a day what is past it"
        crumbs={[{ label: 'Audit', href: '/audit' }]}
        controls={
          role === 'revops_admin' && data && !data.proposed ? (
            <Button variant="primary" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
              Change
            </Button>
          ) : null
        }
      >
        <RecordsTabs current="retention" />
      </PageHeader>
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/people">See who that is</LinkButton>}
        />
      ) : !data ? (
        <SkeletonTable label="Counting what is past its retention" rows={4} columns={3} />
      ) : (
        <>
          {data.proposed ? (
            <ProposedRetention
              page={data}
              proposed={data.proposed}
              decides={decides}
              timeZone={timeZone}
              today={today}
            />
          ) : null}
          <InForce page={data} />
          <HoldSection holds={data.holds} decides={decides} timeZone={timeZone} today={today} />
          <Runs page={data} timeZone={timeZone} today={today} />
        </>
      )}
      {isOpen && data ? (
        <RetentionDialog rules={data.rules} timeZone={timeZone} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}

function InForce({ page }: { page: RetentionPage }) {
  return (
    <Section title="In force" hint="What is past it now goes with the next run, except what is on hold">
      <TableFrame label="Retention in force">
        <Table minWidth={560} cards="paired">
          <thead>
            <tr>
              <Th>Records</Th>
              <Th>Kept</Th>
              <Th numeric>Past it now</Th>
            </tr>
          </thead>
          <tbody>
            {RETENTION_LINES.map(({ kind, label, hint }) => (
              <Tr key={kind}>
                <Td>
                  <span className="font-medium">{label}</span>
                  <span className="block text-ink-3 text-xs">{hint}</span>
                </Td>
                <Td data-label="Kept" className="whitespace-nowrap">
                  {monthsWords(page.rules[kind])}
                </Td>
                <Td data-label="Past it now" numeric>
                  {page.rules[kind] === null ? '–' : formatCount(page.past[kind])}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

function Runs({ page, timeZone, today }: { page: RetentionPage; timeZone: string; today: string }) {
  if (page.runs.length === 0) return null;
  return (
    <Section title="Last runs" hint="Each is one entry of the log">
      <ul className="flex flex-col gap-1 text-sm tabular-nums">
        {page.runs.map(({ seq, at, counts }) => (
          <li key={seq}>
            <TextLink href={`/audit?entry=${seq}`}>{formatInstant(at, timeZone, { today })}</TextLink>
            {RETENTION_LINES.filter(({ kind }) => counts[kind] > 0).map(({ kind, label }) => (
              <span key={kind} className="ml-4 text-ink-2">
                {label} {formatCount(counts[kind])}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
