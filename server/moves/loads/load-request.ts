// Loads a request for whoever asked it or is asked, locked behind its deal; for everybody else there is no such request.
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { moveRequest } from '@/db/schema/request';
import { askedOf } from '@/server/core/requests/asked-of';
import { requestState, whyClosed } from '@/server/core/requests/request-state';
import { loadAskedSeats } from '@/server/reads/requests/asked-seats';
import { actorId } from '../actor';
import type { Decided, Scope } from '../definition';
import { loadDeal } from './load-deal';
import { todayOf } from './today-of';

export type RequestRow = typeof moveRequest.$inferSelect;
export type RequestForMove = {
  request: RequestRow;
  isAsker: boolean;
  isAskedOf: boolean;
  /** The workspace's day. */
  today: string;
};

export async function loadRequest(tx: Tx, requestId: string, scope: Scope): Promise<RequestForMove | null> {
  const [about] = await tx
    .select({ opportunityId: moveRequest.opportunityId })
    .from(moveRequest)
    .where(eq(moveRequest.id, requestId));
  if (!about) return null;
  // The deal is locked first, as every move does it.
  if (about.opportunityId !== null && !(await loadDeal(tx, about.opportunityId, scope))) return null;
  return lockRequest(tx, requestId, scope);
}

/** Of a request whose deal is locked, and in sight. */
export async function lockRequest(tx: Tx, requestId: string, scope: Scope): Promise<RequestForMove | null> {
  const { workspaceId, actor } = scope;
  const [request] = await tx
    .select()
    .from(moveRequest)
    .where(and(eq(moveRequest.workspaceId, workspaceId), eq(moveRequest.id, requestId)))
    .for('update');
  if (!request) return null;
  const today = todayOf(scope);
  const of = askedOf(request.action, request.remedy);
  const seats = of ? (await loadAskedSeats(tx, [request], today))(of, request) : [];
  const isAsker = actor.kind === 'person' && request.askedBySeatId === actorId(actor);
  const isAskedOf = seats.some(({ id }) => id === actorId(actor));
  return isAsker || isAskedOf ? { request, isAsker, isAskedOf, today } : null;
}

/** Why it takes no answer any more; null while it is open. */
export function settledRequest({
  request,
  today,
}: RequestForMove): Extract<Decided<never>, { ok: false }> | null {
  const reason = whyClosed(requestState(request, today));
  return reason ? { ok: false, code: 'conflict', reason, remedies: ['refresh'] } : null;
}

/** What the policies are asked about an answer, or about taking the request back. */
export const asksOf = <Context extends object>({ request }: RequestForMove, context: Context) => ({
  resource: { type: 'Request', id: request.id, attributes: {} },
  context,
  ...(request.opportunityId ? { opportunityId: request.opportunityId } : {}),
});

/** Who asks of it, as the policies read it. */
export const answerContext = ({ isAsker, isAskedOf }: RequestForMove) => ({ isProposer: isAsker, isAskedOf });
