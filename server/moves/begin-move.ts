// Enters a move's row under its idempotency key, or says what the same key already got.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { and, eq } from 'drizzle-orm';
import { askText } from '@/db/ask-text';
import type { Tx } from '@/db/client';
import { move } from '@/db/schema/move';
import { type Actor, actorId } from './actor';
import type { Outcome, Refusal, Replayed } from './outcome';

export type Begin = {
  workspaceId: string;
  moveId: string;
  kind: string;
  actor: Actor;
  idempotencyKey: string;
  input: unknown;
  at: Date;
};

export type Begun<Result> = {
  /** Null when the move may go on. A key used with another input, kind or actor is refused. */
  before: Outcome<Result> | null;
  /** Names the version of the workspace's row that this transaction sees; null where there is no workspace. */
  ruledBy: string | null;
};

const BEGIN_MOVE = 'select is_new, ruled_by from begin_move($1, $2, $3, $4, $5, $6, $7, $8)';

/** The first statement of a move's transaction, which also sets it to its workspace; sent before whatever is asked next. */
export async function beginMove<Result>(tx: Tx, begin: Begin): Promise<Begun<Result>> {
  const { workspaceId, moveId, kind, actor, idempotencyKey, at } = begin;
  const text = canonicalize([kind, actor.kind, actorId(actor), begin.input]) ?? '';
  const inputDigest = createHash('sha256').update(text, 'utf8').digest();
  const [begun] = await askText<{ is_new: boolean; ruled_by: string | null }>(tx, BEGIN_MOVE, [
    workspaceId,
    moveId,
    kind,
    actor.kind,
    actorId(actor),
    idempotencyKey,
    inputDigest,
    at.toISOString(),
  ]);
  const ruledBy = begun?.ruled_by ?? null;
  if (begun?.is_new) return { before: null, ruledBy };
  const [held] = await tx
    .select({ id: move.id, digest: move.inputDigest, answer: move.answer })
    .from(move)
    .where(and(eq(move.workspaceId, workspaceId), eq(move.idempotencyKey, idempotencyKey)));
  if (held && Buffer.compare(Buffer.from(held.digest), inputDigest) === 0) {
    return { before: { status: 'replayed', was: held.answer as Replayed<Result>['was'] }, ruledBy };
  }
  return { before: MISMATCH, ruledBy };
}

const MISMATCH: Refusal = {
  status: 'refused',
  moveId: null,
  code: 'idempotency_mismatch',
  policyIds: [],
  reason: 'This request was sent before with other values. Reload the page and try again.',
  remedies: ['refresh'],
};
