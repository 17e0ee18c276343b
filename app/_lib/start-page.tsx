// Answers a page's first questions on the server, so that it arrives full: `const { trpc, queryClient, Hydrate } = await startPage()`.
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { ReactNode } from 'react';
import { loadRequestContext } from '@/server/http/request-context';
import { appRouter } from '@/server/trpc/root';
import { makeQueryClient } from './query-client';

export async function startPage() {
  const queryClient = makeQueryClient();
  const ctx = await loadRequestContext();
  const trpc = createTRPCOptionsProxy({ ctx, router: appRouter, queryClient });
  function Hydrate({ children }: { children: ReactNode }) {
    return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
  }
  return { trpc, queryClient, seat: ctx.seat, Hydrate };
}
