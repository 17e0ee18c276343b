// snapshot.review: another person of finance marks a snapshot reviewed or returns it, and says what they looked at.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { snapshotDisposition, snapshotReview as snapshotReviews } from '@/db/schema/snapshot';
import { readSnapshotReview, type SnapshotReviewState } from '@/server/reads/snapshot-review';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';

const Input = z.strictObject({
  snapshotId: z.uuid(),
  verdict: z.enum(['reviewed', 'returned']),
  /** What was looked at. */
  note: noteInput,
});
type Input = z.infer<typeof Input>;
type Loaded = FreezeForMove & { review: SnapshotReviewState; isProposer: boolean };
type Plan = { snapshotId: string; verdict: Input['verdict']; note: string };

export const snapshotReview: MoveDefinition<Input, Loaded, Plan, { reviewId: string }> = {
  kind: 'snapshot.review',
  input: Input,
  async load(tx, input, { actor }) {
    const held = await loadFreeze(tx, input.snapshotId);
    const review = held && (await readSnapshotReview(tx, input.snapshotId));
    if (!held || !review) return null;
    const me = actorId(actor);
    const [judged] =
      actor.kind === 'person'
        ? await tx
            .select({ id: snapshotDisposition.id })
            .from(snapshotDisposition)
            .where(
              and(eq(snapshotDisposition.snapshotId, input.snapshotId), eq(snapshotDisposition.seatId, me)),
            )
            .limit(1)
        : [];
    return { ...held, review, isProposer: held.row.requestedBySeatId === me || judged !== undefined };
  },
  request: (held) => ({ resource: freezeResource(held), context: { isProposer: held.isProposer } }),
  decide({ review }, { snapshotId, verdict, note }) {
    if (!note)
      return { ok: false, code: 'note_missing', reason: 'Say what you looked at.', remedies: ['note'] };
    if (verdict === 'reviewed' && review.open > 0)
      return {
        ok: false,
        code: 'undisposed',
        reason: `${review.open === 1 ? 'One thing' : `${review.open} things`} above the review amount still ${review.open === 1 ? 'needs' : 'need'} a disposition.`,
        remedies: ['correct_input'],
      };
    return { ok: true, plan: { snapshotId, verdict, note } };
  },
  async write(tx, { snapshotId, verdict, note }, { workspaceId, actor, moveId, now }) {
    const id = uuidv7();
    const row = { snapshotId, verdict, note, seatId: actorId(actor), at: now, moveId };
    await tx.insert(snapshotReviews).values({ workspaceId, id, ...row });
    return { result: { reviewId: id }, subjects: [snapshotId], values: { note }, measures: { verdict } };
  },
};
