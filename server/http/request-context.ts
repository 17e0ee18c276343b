// What a page's or a procedure's request knows: who asks, and when.
import { loadSeated } from '@/server/auth/load-seated';
import type { RequestContext } from '@/server/trpc/context';

export async function loadRequestContext(): Promise<RequestContext> {
  return { seat: await loadSeated(), now: new Date() };
}
