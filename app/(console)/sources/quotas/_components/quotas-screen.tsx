// The quotas that one may see, newest period first; finance or an admin drops a file or sets one.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay, formatMoney } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { PageHeader } from '../../../../_ui/page-header';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { SourcesTabs } from '../../_components/sources-tabs';
import { TableDrop } from '../../_components/table-drop';
import type { QuotaChange, QuotaLine } from './quota-answers';
import { QuotaChanges } from './quota-changes';
import { QuotaDialog } from './quota-dialog';

export function QuotasScreen({
  today,
  timeZone,
  canSet,
}: {
  today: string;
  timeZone: string;
  canSet: boolean;
}) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data } = useQuery(trpc.quotas.list.queryOptions());
  const [edited, setEdited] = useState<QuotaLine | 'new' | null>(null);
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Quotas"
        hint="Pipeline coverage is what is open ÷ what is left of the quota, for the team or person it is of"
        controls={
          canSet && data ? (
            <Button variant="primary" onClick={() => setEdited('new')}>
              Set a quota
            </Button>
          ) : null
        }
      >
        <SourcesTabs current="quotas" />
      </PageHeader>
      {canSet ? (
        <TableDrop<QuotaChange>
          noun="quota"
          hint="Columns: node (a team, or a person's address), period such as FY2026-Q2, amount; also currency and effective_from"
          send={client.quotas.import.mutate}
        >
          {(changes) => <QuotaChanges changes={changes} today={today} />}
        </TableDrop>
      ) : null}
      {data === undefined ? (
        <SkeletonTable label="Loading the quotas" rows={6} columns={5} />
      ) : data.quotas.length === 0 ? (
        <EmptyState title="No quotas yet">
          Without a quota the forecast shows no coverage, and says so.
          {canSet
            ? null
            : ' Finance or a revops admin sets quotas; you see your own and those of your teams.'}
        </EmptyState>
      ) : (
        <QuotaTable quotas={data.quotas} today={today} onEdit={canSet ? setEdited : null} />
      )}
      {edited && data ? (
        <QuotaDialog
          quota={edited === 'new' ? null : edited}
          page={data}
          today={today}
          timeZone={timeZone}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  );
}

function QuotaTable({
  quotas,
  today,
  onEdit,
}: {
  quotas: readonly QuotaLine[];
  today: string;
  onEdit: ((quota: QuotaLine) => void) | null;
}) {
  return (
    <TableFrame label="Quotas" className="max-h-160">
      <Table minWidth={720} cards="paired">
        <thead>
          <tr>
            <Th>Period</Th>
            <Th>Team or person</Th>
            <Th numeric>Quota</Th>
            <Th>Counts from</Th>
            <Th>Before</Th>
            {onEdit ? (
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {quotas.map((quota) => {
            const [before] = quota.superseded;
            const address = quota.nodeKind === 'team' ? 'team' : 'owner';
            return (
              <Tr key={quota.id}>
                <Td className="whitespace-nowrap">{quota.periodLabel}</Td>
                <Td data-label="Team or person" className="max-w-64">
                  <TextLink
                    href={`/forecast?period=${quota.periodKey}&${address}=${quota.nodeId}`}
                    className="block truncate font-medium"
                    title={quota.node}
                  >
                    {quota.node}
                  </TextLink>
                </Td>
                <Td data-label="Quota" numeric>
                  {quota.amount === null ? (
                    <span className="text-ink-3">withdrawn</span>
                  ) : (
                    formatMoney(quota.amount, quota.currency)
                  )}
                </Td>
                <Td data-label="Counts from" className="whitespace-nowrap">
                  {formatDay(quota.effectiveFrom, today)}
                </Td>
                <Td data-label="Before" className="whitespace-nowrap text-ink-2">
                  {before ? (
                    <span title={`${quota.superseded.length} older kept`}>
                      {before.amount === null ? 'withdrawn' : formatMoney(before.amount, before.currency)}{' '}
                      from {formatDay(before.effectiveFrom, today)}
                    </span>
                  ) : (
                    '–'
                  )}
                </Td>
                {onEdit ? (
                  <Td className="w-24 text-right">
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={`Change the quota of ${quota.node} for ${quota.periodLabel}`}
                      onClick={() => onEdit(quota)}
                    >
                      Change
                    </Button>
                  </Td>
                ) : null}
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}
