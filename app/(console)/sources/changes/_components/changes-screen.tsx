// The changes on their way to the CRM, in the order in which somebody acts on them, and the file that loads them.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { EmptyState } from '../../../../_ui/empty-state';
import { Notice } from '../../../../_ui/notice';
import { PageHeader } from '../../../../_ui/page-header';
import { Section } from '../../../../_ui/section';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { TextLink } from '../../../../_ui/text-link';
import { SourcesTabs } from '../../_components/sources-tabs';
import { CHANGE_GROUPS } from './change-groups';
import { ChangeTable } from './change-table';
import { ExportChanges } from './export-changes';
import { NewOpportunities } from './new-opportunities';

export function ChangesScreen({
  today,
  timeZone,
  mayExport,
}: {
  today: string;
  timeZone: string;
  mayExport: boolean;
}) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.outbox.list.queryOptions());
  const live = data?.filter(({ state }) => state === 'waiting' || state === 'exported') ?? [];
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Changes to load"
        hint="Accepted here, owned by the CRM: load the file there, and the next import confirms it"
      >
        <SourcesTabs current="changes" />
      </PageHeader>
      {isError ? (
        <Notice kind="danger" title="The changes could not be loaded">
          Nothing was changed. Reload the page to try again.
        </Notice>
      ) : !data ? (
        <SkeletonTable label="Loading the changes" rows={8} columns={7} />
      ) : data.length === 0 ? (
        <EmptyState
          title="The CRM has everything"
          actions={<TextLink href="/inbox">Go to the inbox</TextLink>}
        >
          A commitment that is accepted or changed here waits in this list until the CRM has it.
        </EmptyState>
      ) : (
        <>
          {live.length === 0 ? null : mayExport ? (
            <Section
              title={`Load ${formatCount(live.length)} into the CRM`}
              hint="One row a record, with its id, the new values and the old ones beside them. A cell that stays empty changes nothing: leave “insert null values” off."
            >
              <ExportChanges lines={live} today={today} timeZone={timeZone} />
            </Section>
          ) : (
            <p className="text-ink-3 text-xs">A revops admin hands these out and loads them into the CRM.</p>
          )}
          {CHANGE_GROUPS.map(({ key, title, hint, has }) => {
            const lines = data.filter(has);
            return lines.length === 0 ? null : (
              <Section key={key} title={`${title} (${formatCount(lines.length)})`} hint={hint}>
                <ChangeTable label={title} lines={lines} today={today} timeZone={timeZone} />
              </Section>
            );
          })}
        </>
      )}
      <NewOpportunities today={today} timeZone={timeZone} mayExport={mayExport} />
    </div>
  );
}
