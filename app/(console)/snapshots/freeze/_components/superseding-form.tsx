// The freeze that corrects an earlier snapshot: looks that one up first, so that the form is of its period and teams.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../../_lib/trpc';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { FreezeForm } from './freeze-form';

export function SupersedingForm({
  today,
  timeZone,
  supersedes,
}: {
  today: string;
  timeZone: string;
  supersedes: string;
}) {
  const trpc = useTRPC();
  const { data: held, error } = useQuery(
    trpc.snapshots.page.queryOptions({ id: supersedes }, { retry: false }),
  );
  const problem = error
    ? error.message
    : held && held.state !== 'completed'
      ? 'The snapshot to supersede is not complete: nothing of it can be corrected.'
      : held?.supersededById
        ? 'Another snapshot supersedes it already: supersede that one.'
        : null;
  if (problem)
    return (
      <Notice
        kind="refusal"
        title={problem}
        actions={
          <LinkButton href={held?.supersededById ? `/snapshots/${held.supersededById}` : '/snapshots'}>
            {held?.supersededById ? 'Open that one' : 'See the snapshots'}
          </LinkButton>
        }
      />
    );
  if (!held) return <SkeletonTable label="Loading the snapshot to supersede" rows={5} columns={6} />;
  return (
    <>
      <Notice
        kind="info"
        title={`Corrects the snapshot of ${held.periodLabel}, ${held.teams.join(', ') || 'all teams'}`}
        actions={<LinkButton href={`/snapshots/${held.id}`}>Open it</LinkButton>}
      >
        It is of the same period and teams. The earlier one stays as it was, and says what corrects it.
      </Notice>
      <FreezeForm today={today} timeZone={timeZone} corrects={held} />
    </>
  );
}
