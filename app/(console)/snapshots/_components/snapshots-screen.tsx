// The list of frozen forecasts; one that is being frozen is looked at again until it is done.
'use client';
import { useQuery } from '@tanstack/react-query';
import { REASON_WORDS } from '@/server/core/reasons/reason-words';
import { RATE_BASIS_LABELS } from '@/server/core/vocabulary/rate-basis';
import { formatCount, formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { LinkButton } from '../../../_ui/link-button';
import { Money } from '../../../_ui/money';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import type { SnapshotLine } from './answers';
import { FrozenSources } from './frozen-sources';
import { ScheduleLine } from './schedule-line';
import { SnapshotStatus } from './snapshot-status';

const REASONS: Record<string, string> = REASON_WORDS.snapshot;

export function SnapshotsScreen({
  today,
  timeZone,
  isFinance,
}: {
  today: string;
  timeZone: string;
  isFinance: boolean;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.snapshots.list.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.some((line) => line.state === 'requested' || line.state === 'begun') ? 700 : false,
      retry: false,
    }),
  );
  const freeze = isFinance ? (
    <LinkButton href="/snapshots/freeze" variant="primary">
      Freeze
    </LinkButton>
  ) : null;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Snapshots"
        hint="A frozen forecast never changes; anybody can verify it offline"
        controls={
          <>
            {data && data.length > 0 ? <LinkButton href="/snapshots/compare">Compare</LinkButton> : null}
            <LinkButton href="/snapshots/verify">Verify a bundle</LinkButton>
            {data?.length === 0 ? null : freeze}
          </>
        }
      />
      {error ? null : <ScheduleLine today={today} timeZone={timeZone} />}
      {error ? (
        <Notice
          kind="refusal"
          title={error.message}
          actions={<LinkButton href="/forecast">Go to the forecast</LinkButton>}
        />
      ) : data === undefined ? (
        <SkeletonTable label="Loading the snapshots" rows={6} columns={9} />
      ) : data.length === 0 ? (
        <EmptyState title="Nothing is frozen yet" actions={freeze}>
          A freeze keeps every deal, call, quota, rate and rule of a period at one position of the log. It can
          be exported, verified without this console, and reconciled with any later day.
        </EmptyState>
      ) : (
        <SnapshotTable lines={data} today={today} timeZone={timeZone} />
      )}
    </div>
  );
}

function SnapshotTable({
  lines,
  today,
  timeZone,
}: {
  lines: readonly SnapshotLine[];
  today: string;
  timeZone: string;
}) {
  return (
    <Section title="Frozen" hint="Newest first">
      <TableFrame label="Snapshots">
        <Table minWidth={1040} cards="paired">
          <thead>
            <tr>
              <Th>Period</Th>
              <Th>As of</Th>
              <Th>Sources</Th>
              <Th>Reason</Th>
              <Th>By</Th>
              <Th>Status</Th>
              <Th numeric>Closed</Th>
              <Th numeric>Commit</Th>
              <Th numeric>Deals</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Tr key={line.id}>
                <Td className="whitespace-nowrap">
                  <TextLink href={`/snapshots/${line.id}`} className="font-medium">
                    {line.periodLabel}
                  </TextLink>
                  {line.teams.length > 0 ? (
                    <span
                      className="block max-w-56 truncate text-ink-3 text-xs"
                      title={line.teams.join(', ')}
                    >
                      {line.teams.join(', ')}
                    </span>
                  ) : null}
                </Td>
                <Td data-label="As of" className="whitespace-nowrap text-ink-2">
                  {formatInstant(line.effectiveAt ?? line.requestedAt, timeZone, { today })}
                  {line.isReconstructed ? (
                    <span className="block text-ink-3 text-xs">Reconstructed</span>
                  ) : null}
                  {line.rates === 'plan' ? null : (
                    <span className="block text-ink-3 text-xs">{RATE_BASIS_LABELS[line.rates]}</span>
                  )}
                </Td>
                <Td data-label="Sources" className="whitespace-nowrap">
                  <FrozenSources line={line} today={today} timeZone={timeZone} />
                </Td>
                <Td data-label="Reason" className="whitespace-nowrap">
                  {REASONS[line.reasonCode] ?? line.reasonCode}
                </Td>
                <Td data-label="By" className="max-w-40 text-ink-2">
                  <span className="block truncate">{line.requestedBy}</span>
                </Td>
                <Td data-label="Status">
                  <SnapshotStatus line={line} />
                </Td>
                <Td data-label="Closed" numeric>
                  <Money amount={line.closed} currency={line.currency} />
                </Td>
                <Td data-label="Commit" numeric>
                  <Money amount={line.commit} currency={line.currency} />
                </Td>
                <Td data-label="Deals" numeric>
                  {formatCount(line.lines)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
