// The checkpoints, newest first: make one, open its page, say where it was lodged.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '@/server/core/vocabulary/role';
import { formatCount, formatDay, formatInstant } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { Notice } from '../../../../_ui/notice';
import { notifyDone } from '../../../../_ui/notify';
import { PageHeader } from '../../../../_ui/page-header';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { KeyTable } from './key-table';
import { LodgeDialog } from './lodge-dialog';

const CAUSES = { weekly: 'Weekly', freeze: 'With a snapshot', asked: 'Asked for' } as const;
const MAY_LODGE: readonly Role[] = ['auditor', 'finance', 'revops_admin'];

export function CheckpointScreen({ timeZone, role }: { timeZone: string; role: Role }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data, isError } = useQuery(trpc.audit.checkpoints.queryOptions());
  const make = useMove(client.audit.makeCheckpoint.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [lodging, setLodging] = useState<{ id: string; madeOn: string } | null>(null);
  const mayLodge = MAY_LODGE.includes(role);

  async function makeOne() {
    const answer = await make.run({ cause: 'asked' });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) notifyDone({ title: 'A checkpoint was made' });
  }
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Checkpoints"
        hint="The signed head of the log, to be given to somebody outside"
        crumbs={[{ label: 'Audit', href: '/audit' }]}
        controls={
          mayLodge ? (
            <Button variant="primary" loading={make.isPending} onClick={() => void makeOne()}>
              Make a checkpoint
            </Button>
          ) : null
        }
      />
      {refusal ? <RefusalNotice refusal={refusal} timeZone={timeZone} /> : null}
      {isError ? (
        <Notice kind="danger" title="The checkpoints could not be loaded">
          Nothing was changed. Reload the page to try again.
        </Notice>
      ) : !data ? (
        <SkeletonTable label="Loading the checkpoints" rows={6} columns={5} />
      ) : (
        <>
          <LastLodged last={data.last} claim={data.claim} />
          <Section title="Made" hint="One a week, one with each snapshot, and when asked for">
            {data.checkpoints.length === 0 ? (
              <EmptyState title="No checkpoint yet">
                The worker makes the first one within ten minutes.
              </EmptyState>
            ) : (
              <TableFrame label="Checkpoints" className="max-h-[32rem]">
                <Table minWidth={720} cards="paired">
                  <thead>
                    <tr>
                      <Th>Made</Th>
                      <Th numeric>Entries</Th>
                      <Th>Root</Th>
                      <Th>Why</Th>
                      <Th>Lodged</Th>
                      <Th>
                        <span className="sr-only">Actions</span>
                      </Th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.checkpoints.map((one) => (
                      <Tr key={one.id}>
                        <Td className="whitespace-nowrap tabular-nums">
                          <TextLink href={`/audit/checkpoints/${one.id}`}>
                            {formatInstant(one.at, timeZone)}
                          </TextLink>
                        </Td>
                        <Td data-label="Entries" numeric>
                          {formatCount(one.size)}
                        </Td>
                        <Td data-label="Root" className="font-mono text-xs" title={one.root}>
                          {one.root.slice(0, 12)}
                        </Td>
                        <Td data-label="Why">{CAUSES[one.cause]}</Td>
                        <Td data-label="Lodged">
                          {one.lodgings
                            .map(({ place, on, by }) => `${place}, ${formatDay(on)}, by ${by}`)
                            .join('; ') || <span className="text-ink-3">–</span>}
                        </Td>
                        <Td className="text-right">
                          {mayLodge ? (
                            <Button
                              size="sm"
                              onClick={() => setLodging({ id: one.id, madeOn: one.at.slice(0, 10) })}
                            >
                              Lodge
                            </Button>
                          ) : null}
                        </Td>
                      </Tr>
                    ))}
                  </tbody>
                </Table>
              </TableFrame>
            )}
          </Section>
          <KeyTable keys={data.keys} timeZone={timeZone} />
        </>
      )}
      {lodging ? <LodgeDialog {...lodging} timeZone={timeZone} onClose={() => setLodging(null)} /> : null}
    </div>
  );
}

function LastLodged({
  last,
  claim,
}: {
  last: { place: string; on: string; by: string; size: number; isOld: boolean } | null;
  claim: string;
}) {
  if (last === null || last.isOld)
    return (
      <Notice
        kind="warning"
        title={
          last ? `Last lodged ${formatDay(last.on)}: more than 31 days ago` : 'None was lodged outside yet'
        }
      >
        {claim} Open a checkpoint, give its page to somebody who does not run this database, and note here
        where it is.
      </Notice>
    );
  return (
    <Notice kind="done" title={`Last lodged ${formatDay(last.on)}, ${last.place}, by ${last.by}`}>
      {formatCount(last.size)} entries. {claim}
    </Notice>
  );
}
