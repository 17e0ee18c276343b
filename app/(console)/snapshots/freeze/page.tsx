// The freeze: what would be frozen, what is unresolved, which sources it rests on; then a reason and the confirmation.
import type { Metadata } from 'next';
import { z } from 'zod';
import { startPage } from '../../../_lib/start-page';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { PageHeader } from '../../../_ui/page-header';
import { FreezeForm } from './_components/freeze-form';
import { SupersedingForm } from './_components/superseding-form';

export const metadata: Metadata = { title: 'Freeze' };

export default async function FreezePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { supersedes: asked } = await searchParams;
  const { data: supersedes = null } = z.uuid().safeParse(asked);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  const isFinance = seat.actor.role === 'finance';
  if (isFinance)
    await Promise.all([
      queryClient.prefetchQuery(trpc.forecast.periods.queryOptions()),
      queryClient.prefetchQuery(trpc.forecast.rates.queryOptions()),
      ...(supersedes
        ? [queryClient.prefetchQuery(trpc.snapshots.page.queryOptions({ id: supersedes }))]
        : []),
    ]);
  return (
    <Hydrate>
      <div className="flex max-w-5xl flex-col gap-6">
        <PageHeader
          title="Freeze"
          hint="People keep working; the snapshot is of one position of the log"
          crumbs={[{ label: 'Snapshots', href: '/snapshots' }, { label: 'Freeze' }]}
        />
        {isFinance && supersedes ? (
          <SupersedingForm today={seat.today} timeZone={seat.workspace.timeZone} supersedes={supersedes} />
        ) : isFinance ? (
          <FreezeForm today={seat.today} timeZone={seat.workspace.timeZone} corrects={null} />
        ) : (
          <Notice
            kind="refusal"
            title="Finance freezes the number."
            actions={<LinkButton href="/people?role=finance">See who that is</LinkButton>}
          />
        )}
      </div>
    </Hydrate>
  );
}
