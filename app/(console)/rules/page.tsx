// Allowed moves: who may make which move, read without knowing how to program.
import type { Metadata } from 'next';
import { startPage } from '../../_lib/start-page';
import { MatrixScreen } from './_components/matrix-screen';
import { readRulesAddress } from './_components/rules-address';

export const metadata: Metadata = { title: 'Rules' };

export default async function RulesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { version } = readRulesAddress(await searchParams);
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.rules.matrix.queryOptions({ version }));
  return (
    <Hydrate>
      <MatrixScreen />
    </Hydrate>
  );
}
