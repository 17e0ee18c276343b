// What if: this person, this move, this deal, now; asked through the same door as a preview.
import type { Metadata } from 'next';
import { startPage } from '../../../_lib/start-page';
import { WhatIfScreen } from '../_components/what-if-screen';

export const metadata: Metadata = { title: 'What if · Rules' };

export default async function WhatIfPage() {
  const { trpc, queryClient, seat, Hydrate } = await startPage();
  if (!seat) return null;
  await queryClient.prefetchQuery(trpc.rules.people.queryOptions());
  return (
    <Hydrate>
      <WhatIfScreen />
    </Hydrate>
  );
}
