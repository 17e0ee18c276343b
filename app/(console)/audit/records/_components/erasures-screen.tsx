// Erasures, newest first: what waits for a second person above, and below what was decided, in counts.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '@/server/core/vocabulary/role';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { DecideErasureDialog } from './decide-erasure-dialog';
import { ErasureTable } from './erasure-table';
import { ProposeErasureDialog } from './propose-erasure-dialog';
import { RecordsTabs } from './records-tabs';

const DECIDES: readonly Role[] = ['finance', 'revops_admin'];

export function ErasuresScreen({ timeZone, today, role }: { timeZone: string; today: string; role: Role }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.records.erasures.queryOptions(undefined, { retry: false }));
  const [isProposing, setIsProposing] = useState(false);
  const [decidingId, setDecidingId] = useState<string | null>(null);
  const waiting = data?.filter((line) => line.state === 'proposed') ?? [];
  const decided = data?.filter((line) => line.state !== 'proposed') ?? [];
  const deciding = waiting.find((line) => line.id === decidingId);
  const propose =
    role === 'revops_admin' && data ? (
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setIsProposing(true)}>
        Propose an erasure
      </Button>
    ) : null;
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Erasures"
        hint="A customer’s person or company, taken out of everything that holds them; the log keeps its proofs"
        crumbs={[{ label: 'Audit', href: '/audit' }]}
        controls={data?.length ? propose : null}
      >
        <RecordsTabs current="erasures" />
      </PageHeader>
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/people">See who that is</LinkButton>}
        />
      ) : data === undefined ? (
        <SkeletonTable label="Loading the erasures" rows={4} columns={5} />
      ) : data.length === 0 ? (
        <EmptyState title="Nothing was erased" actions={propose}>
          An erasure empties a record, strikes its names out of every text that may hold them, and keeps
          imports from bringing it back. One admin proposes it, a second person approves it.
        </EmptyState>
      ) : (
        <>
          {waiting.length > 0 ? (
            <Section title="Waiting for a second person" hint="Nothing is taken out before">
              <ErasureTable
                lines={waiting}
                today={today}
                timeZone={timeZone}
                onDecide={DECIDES.includes(role) ? setDecidingId : null}
              />
            </Section>
          ) : null}
          {decided.length > 0 ? (
            <Section title="Decided" hint="Counts, never what was in it">
              <ErasureTable lines={decided} today={today} timeZone={timeZone} onDecide={null} />
            </Section>
          ) : null}
        </>
      )}
      {isProposing ? (
        <ProposeErasureDialog timeZone={timeZone} onClose={() => setIsProposing(false)} />
      ) : null}
      {deciding ? (
        <DecideErasureDialog line={deciding} timeZone={timeZone} onClose={() => setDecidingId(null)} />
      ) : null}
    </div>
  );
}
