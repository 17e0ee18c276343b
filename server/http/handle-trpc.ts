// Serves the procedures over HTTP: queries by GET, mutations by POST from our own pages only.
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter } from '@/server/trpc/root';
import { loadRequestContext } from './request-context';
import { isSameOrigin } from './same-origin';

export async function handleTrpc(request: Request): Promise<Response> {
  if (request.method === 'POST' && !isSameOrigin(request)) {
    return Response.json(
      { error: 'This request did not come from a page of this console.' },
      { status: 403 },
    );
  }
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: loadRequestContext,
  });
}
