// request.make: whoever was refused puts the very move to those who can make it; asking the same thing twice is one request.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { moveRequest } from '@/db/schema/request';
import { seat } from '@/db/schema/seat';
import { askedUntil } from '@/server/core/messages/message-expiry';
import { ASKED_REMEDIES } from '@/server/core/requests/asked-of';
import { isConsolePath } from '@/server/core/requests/is-console-path';
import { type MetRefusal, readMetRefusal } from '@/server/reads/requests/met-refusal';
import { actorId } from './actor';
import { commitmentChange } from './commitment-change';
import type { Decided, MoveDefinition, Scope } from './definition';
import { noteInput } from './input/text-input';
import type { WorkspaceRow } from './loads/load-workspace';
import { todayOf } from './loads/today-of';

const Members = z.record(z.string(), z.unknown());
const Input = z.strictObject({
  /** The refusal, as the door answered it to this person. */
  refusedMoveId: z.uuid(),
  remedy: z.enum(ASKED_REMEDIES),
  /** What was sent and refused, exactly; left out, whoever is asked opens the page. */
  asked: Members.optional(),
  note: noteInput.optional(),
  page: z.string().refine(isConsolePath, 'The path of a page of this console, such as /deals'),
});
type Input = z.infer<typeof Input>;
/** So that nobody's queue is drowned by one person. */
const MOST_OPEN = 50;
type Loaded = {
  refusal: MetRefusal;
  workspace: WorkspaceRow;
  /** What was sent, as the move's own schema reads it; null where the move is not done as asked. */
  asked: Record<string, unknown> | null;
  isWhatWasRefused: boolean;
  earlierId: string | null;
  /** Requests of this person that wait. */
  open: number;
  today: string;
};
type Plan = { input: Input; held: Loaded };
type Result = { requestId: string; isNew: boolean };

export const requestMake: MoveDefinition<Input, Loaded, Plan, Result> = {
  kind: 'request.make',
  input: Input,
  async load(tx, input, scope) {
    const { actor, workspace } = scope;
    if (actor.kind !== 'person' || !workspace) return null;
    // One request at a time of each person, so that two that say the same meet.
    await tx.select({ id: seat.id }).from(seat).where(eq(seat.id, actor.seatId)).for('update');
    const today = todayOf(scope);
    const refusal = await readMetRefusal(tx, actor, input.refusedMoveId, today);
    if (!refusal) return null;
    const { asked, isWhatWasRefused } = readAsked(refusal, input, scope);
    const earlierId = await findEarlier(tx, refusal, input, actor.seatId, today);
    const open = await tx.$count(moveRequest, openOf(actor.seatId, today));
    return { refusal, workspace, asked, isWhatWasRefused, earlierId, open, today };
  },
  request: ({ refusal }) => ({
    resource: { type: 'Request', id: refusal.moveId, attributes: {} },
    context: {},
    ...(refusal.opportunityId ? { opportunityId: refusal.opportunityId } : {}),
  }),
  decide,
  async write(tx, { input, held }, { workspaceId, actor, moveId, now }) {
    const { refusal, earlierId, asked, workspace, today } = held;
    const { remedy, note } = input;
    if (earlierId) return { result: { requestId: earlierId, isNew: false }, subjects: [earlierId] };
    const last = tx.insert(moveRequest).values({
      workspaceId,
      id: moveId,
      askedBySeatId: actorId(actor),
      refusedMoveId: refusal.moveId,
      action: refusal.action,
      inputDigest: refusal.inputDigest,
      input: asked,
      opportunityId: refusal.opportunityId,
      policyIds: refusal.policyIds,
      reason: refusal.reason,
      remedy,
      note,
      page: input.page,
      askedAt: now,
      expiresOn: askedUntil(today, workspace),
      state: 'open',
      moveId,
    });
    return {
      last,
      result: { requestId: moveId, isNew: true },
      subjects: [refusal.moveId],
      values: { ...(note ? { note } : {}), ...(asked ? { asked } : {}) },
      measures: { action: refusal.action, until: askedUntil(today, workspace) },
    };
  },
};

/** The refused move kept the digest of its input: what is asked for is what was refused, or it is nothing. */
function readAsked({ action, inputDigest }: MetRefusal, { asked }: Input, { actor }: Scope) {
  const schema = action === commitmentChange.kind ? commitmentChange.input : null;
  if (asked === undefined || !schema) return { asked: null, isWhatWasRefused: true };
  const read = schema.safeParse(asked);
  if (!read.success) return { asked: null, isWhatWasRefused: false };
  const text = canonicalize([action, actor.kind, actorId(actor), read.data]) ?? '';
  const digest = createHash('sha256').update(text, 'utf8').digest();
  return {
    asked: Members.parse(read.data),
    isWhatWasRefused: Buffer.compare(digest, Buffer.from(inputDigest)) === 0,
  };
}

const openOf = (askedBySeatId: string, today: string) =>
  and(
    eq(moveRequest.askedBySeatId, askedBySeatId),
    eq(moveRequest.state, 'open'),
    gte(moveRequest.expiresOn, today),
  );

async function findEarlier(
  tx: Tx,
  { inputDigest }: MetRefusal,
  { remedy }: Input,
  askedBySeatId: string,
  today: string,
): Promise<string | null> {
  const [earlier] = await tx
    .select({ id: moveRequest.id })
    .from(moveRequest)
    .where(
      and(
        openOf(askedBySeatId, today),
        eq(moveRequest.inputDigest, inputDigest),
        eq(moveRequest.remedy, remedy),
      ),
    )
    .limit(1);
  return earlier?.id ?? null;
}

function decide(held: Loaded, input: Input): Decided<Plan> {
  const way = held.refusal.ways.find(({ remedy }) => remedy === input.remedy);
  const refuse = (code: string, reason: string, remedy: 'refresh' | 'other_seat'): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: [remedy],
  });
  if (!way) return refuse('not_askable', 'That refusal names nobody to ask for this.', 'refresh');
  if (way.seats.length === 0)
    return refuse('nobody_to_ask', 'Nobody holds a seat that could do it at present.', 'other_seat');
  if (!held.isWhatWasRefused)
    return refuse('not_what_was_refused', 'Ask for exactly what was refused: send it once more.', 'refresh');
  if (!held.earlierId && held.open >= MOST_OPEN)
    return refuse(
      'too_many_open',
      `${MOST_OPEN} of your requests wait already. Withdraw one first.`,
      'refresh',
    );
  return { ok: true, plan: { input, held } };
}
