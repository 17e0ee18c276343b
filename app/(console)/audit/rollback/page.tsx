// Roll back: choose which moves, see what each would go back to, and take back what still stands.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { isWholeRange, readRange } from './_components/read-range';
import { RollbackScreen } from './_components/rollback-screen';

export const metadata: Metadata = { title: 'Roll back' };

export default async function RollbackPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const range = readRange(await searchParams);
  const isWhole = isWholeRange(range);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.rollback.choices.queryOptions()),
    isWhole ? queryClient.prefetchQuery(trpc.rollback.preview.queryOptions({ range })) : undefined,
  ]);
  return (
    <Hydrate>
      <RollbackScreen range={range} isWhole={isWhole} today={seat.today} timeZone={seat.workspace.timeZone} />
    </Hydrate>
  );
}
