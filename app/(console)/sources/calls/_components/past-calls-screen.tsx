// Drops a file of past calls: shows what is new in it before anything is taken.
'use client';
import type { inferRouterOutputs } from '@trpc/server';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import type { AppRouter } from '@/server/trpc/root';
import { formatDay, formatMoney } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { EmptyState } from '../../../../_ui/empty-state';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { Th } from '../../../../_ui/th';
import { SourcesTabs } from '../../_components/sources-tabs';
import { TableDrop } from '../../_components/table-drop';

type PastCall = Extract<
  inferRouterOutputs<AppRouter>['calls']['import'],
  { problem: null }
>['changes'][number];

export function PastCallsScreen({ today, canImport }: { today: string; canImport: boolean }) {
  const client = useTRPCClient();
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Past calls"
        hint="What was called before there was a console; accuracy and bias are measured against them"
      >
        <SourcesTabs current="calls" />
      </PageHeader>
      {canImport ? (
        <TableDrop<PastCall>
          noun="call"
          hint="Columns: node (a team, or a person's address), period such as FY2026-Q2, category, amount, called_on; also roll_up and note"
          send={client.calls.import.mutate}
          idle={<NoFileYet />}
        >
          {(changes) => <NewCalls changes={changes} today={today} />}
        </TableDrop>
      ) : (
        <Notice
          kind="refusal"
          title="Past calls are imported by a revops admin or finance."
          actions={<LinkButton href="/forecast">See the calls on the forecast</LinkButton>}
        />
      )}
    </div>
  );
}

function NoFileYet() {
  return (
    <EmptyState
      title="No file is being looked at"
      actions={<LinkButton href="/accuracy">See what the calls were worth</LinkButton>}
    >
      Drop a file of past calls: what is new in it is shown here before anything is taken. Calls that were
      taken already stand on Accuracy, beside what the periods closed at.
    </EmptyState>
  );
}

function NewCalls({ changes, today }: { changes: readonly PastCall[]; today: string }) {
  return (
    <TableFrame label="Calls that are new" className="max-h-120">
      <Table minWidth={640} cards="stacked">
        <thead>
          <tr>
            <Th>Called on</Th>
            <Th>Period</Th>
            <Th>Team or person</Th>
            <Th>Category</Th>
            <Th numeric>Call</Th>
            <Th numeric>Roll-up then</Th>
          </tr>
        </thead>
        <tbody>
          {changes.map((call) => (
            <Tr key={`${call.nodeId} ${call.periodKey} ${call.category} ${call.calledOn}`}>
              <Td data-label="Called on" className="whitespace-nowrap">
                {formatDay(call.calledOn, today)}
              </Td>
              <Td data-label="Period">{call.periodLabel}</Td>
              <Td data-label="Team or person" className="font-medium">
                {call.node}
              </Td>
              <Td data-label="Category">{CATEGORY_LABELS[call.category]}</Td>
              <Td data-label="Call" numeric>
                {formatMoney(call.amount, call.currency)}
              </Td>
              <Td data-label="Roll-up then" numeric className="text-ink-2">
                {call.rollUp ? formatMoney(call.rollUp, call.currency) : 'not known'}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
