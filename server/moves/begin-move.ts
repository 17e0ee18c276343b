// Enters a move's row under its idempotency key, or says what the same key already got.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { findUnsafeText } from '@/server/core/facts/find-unsafe-text';
import { type Actor, actorId } from './actor';
import { unsafeInput } from './invalid-input';
import type { Outcome, Replayed } from './outcome';

export type Begin = {
  workspaceId: string;
  moveId: string;
  kind: string;
  actor: Actor;
  idempotencyKey: string;
  input: unknown;
  at: Date;
};

/** Null when the move may go on. A key used with another input, kind or actor is refused. */
export async function beginMove<Result>(tx: Tx, begin: Begin): Promise<Outcome<Result> | null> {
  // Neither the digest nor a column could hold it.
  const unsafe = findUnsafeText(begin.input);
  if (unsafe) return unsafeInput(unsafe);
  const text = canonicalize([begin.kind, begin.actor.kind, actorId(begin.actor), begin.input]) ?? '';
  const inputDigest = createHash('sha256').update(text, 'utf8').digest();
  const inserted = await tx
    .insert(move)
    .values({
      workspaceId: begin.workspaceId,
      id: begin.moveId,
      kind: begin.kind,
      actorKind: begin.actor.kind,
      actorId: actorId(begin.actor),
      idempotencyKey: begin.idempotencyKey,
      inputDigest,
      outcome: 'begun',
      answer: {},
      at: begin.at,
    })
    .onConflictDoNothing({ target: [move.workspaceId, move.idempotencyKey] })
    .returning({ id: move.id });
  if (inserted.length > 0) return null;
  const [before] = await tx
    .select({ id: move.id, digest: move.inputDigest, answer: move.answer })
    .from(move)
    .where(and(eq(move.workspaceId, begin.workspaceId), eq(move.idempotencyKey, begin.idempotencyKey)));
  if (before && Buffer.compare(Buffer.from(before.digest), inputDigest) === 0) {
    return { status: 'replayed', was: before.answer as Replayed<Result>['was'] };
  }
  return {
    status: 'refused',
    moveId: null,
    code: 'idempotency_mismatch',
    policyIds: [],
    reason: 'This request was sent before with other values. Reload the page and try again.',
    remedies: ['refresh'],
  };
}
