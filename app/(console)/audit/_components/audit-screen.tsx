// The log as the address asks for it, newest first; one entry opens beside the list.
'use client';
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import type { Role } from '@/server/core/vocabulary/role';
import { useTRPC } from '../../../_lib/trpc';
import { DataGrid } from '../../../_ui/data-grid/data-grid';
import { EmptyState } from '../../../_ui/empty-state';
import { FilterChip } from '../../../_ui/filter-chip';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { TextLink } from '../../../_ui/text-link';
import { AuditCard } from './audit-card';
import { auditColumns } from './audit-columns';
import { AuditControls } from './audit-controls';
import { auditAddress, auditInput, readAuditFilter } from './audit-filter';
import { AuditHead } from './audit-head';

const LogTools = dynamic(() => import('./log-tools').then((it) => it.LogTools));
const EntryPanel = dynamic(() => import('./entry-panel').then((it) => it.EntryPanel));

export function AuditScreen({ today, timeZone, role }: { today: string; timeZone: string; role: Role }) {
  const isAuditor = role === 'auditor';
  const trpc = useTRPC();
  const router = useRouter();
  const filter = readAuditFilter(Object.fromEntries(useSearchParams()));
  const list = useInfiniteQuery(trpc.audit.list.infiniteQueryOptions(...auditInput(filter)));
  const head = useQuery(trpc.audit.head.queryOptions());
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
  const hrefOf = (seq?: number) => auditAddress({ ...filter, entry: seq });
  // A deal without entries is named too: the log has none of it, which is an answer.
  const { data: deals } = useQuery(
    trpc.audit.deals.queryOptions(filter.deal ? { text: filter.deal } : skipToken),
  );
  const dealName = deals?.find(({ id }) => id === filter.deal)?.name;
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="Audit"
        hint={<AuditHead />}
        controls={<AuditControls filter={filter} isAuditor={isAuditor} />}
      >
        {filter.deal || filter.policy ? (
          <div className="flex flex-wrap gap-2">
            {filter.policy ? (
              <FilterChip
                name="Rule"
                value={filter.policy}
                removeHref={auditAddress({ ...filter, policy: undefined, entry: undefined })}
              />
            ) : null}
            {filter.deal ? (
              <FilterChip
                name="Deal"
                value={dealName ?? 'one deal'}
                removeHref={auditAddress({ ...filter, deal: undefined, entry: undefined })}
              />
            ) : null}
          </div>
        ) : null}
      </PageHeader>
      {isAuditor ? null : (
        <p className="-mt-4 text-ink-3 text-xs">
          Names are for the auditor. You see roles, your own entries, and those of the deals you may see.
        </p>
      )}
      <LogTools role={role} size={head.data?.size ?? 0} today={today} timeZone={timeZone} />
      <h2 className="sr-only">Entries</h2>
      {list.isError ? (
        <Notice kind="danger" title="The log could not be loaded">
          Nothing was changed. Reload the page to try again.
        </Notice>
      ) : list.isPending ? (
        <SkeletonTable label="Loading the log" rows={16} columns={7} />
      ) : (
        <DataGrid
          label="Audit entries, newest first"
          rows={lines}
          columns={auditColumns({ today, timeZone, filter })}
          rowId={(line) => String(line.seq)}
          rowHref={(line) => hrefOf(line.seq)}
          onOpen={(line) => router.replace(hrefOf(line.seq), { scroll: false })}
          selectedId={filter.entry === undefined ? null : String(filter.entry)}
          onReachEnd={
            list.hasNextPage
              ? () => {
                  if (!list.isFetchingNextPage) void list.fetchNextPage();
                }
              : undefined
          }
          card={(line) => <AuditCard line={line} href={hrefOf(line.seq)} today={today} timeZone={timeZone} />}
          maxHeight="max(24rem, calc(100dvh - 12rem))"
          empty={
            <EmptyState
              title="No entries match"
              actions={<TextLink href="/audit">Clear the filters</TextLink>}
            >
              Every change made here, and every refusal, leaves an entry that nobody can alter.
            </EmptyState>
          }
        />
      )}
      {filter.entry === undefined ? null : (
        <EntryPanel
          key={filter.entry}
          seq={filter.entry}
          filter={filter}
          today={today}
          timeZone={timeZone}
          role={role}
          onClose={() => router.replace(hrefOf(undefined), { scroll: false })}
        />
      )}
    </div>
  );
}
