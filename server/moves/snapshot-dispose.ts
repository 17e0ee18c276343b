// snapshot.dispose: finance says what it found of one thing above the review amount; the snapshot itself stays as it is.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { snapshotDisposition } from '@/db/schema/snapshot';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { isReviewItem, REVIEW_KINDS } from '@/server/reads/review-items';
import { loadReviewScope } from '@/server/reads/snapshot-review';
import { zoneOf } from '@/server/reads/zone-of';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { dayInput, noteInput } from './input/text-input';
import { type FreezeForMove, freezeResource, loadFreeze } from './loads/load-freeze';

const Input = z.strictObject({
  snapshotId: z.uuid(),
  kind: z.enum(REVIEW_KINDS),
  subjectId: z.uuid(),
  disposition: z.enum(['accepted', 'corrected', 'follow_up']),
  followUpOn: dayInput.optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = FreezeForMove & { isThere: boolean; today: string };

export const snapshotDispose: MoveDefinition<Input, Loaded, Input, { dispositionId: string }> = {
  kind: 'snapshot.dispose',
  input: Input,
  async load(tx, input, scope) {
    const held = await loadFreeze(tx, input.snapshotId);
    const review = held && (await loadReviewScope(tx, input.snapshotId));
    if (!held || !review) return null;
    const isThere = await isReviewItem(tx, review, input.kind, input.subjectId);
    const timeZone = await zoneOf(tx, scope.workspaceId);
    return { ...held, isThere, today: dayIn(scope.now.toISOString(), timeZone) };
  },
  request: (held) => ({ resource: freezeResource(held), context: {} }),
  decide({ isThere, today }, input) {
    const refuse = (reason: string, remedy: 'correct_input' | 'note') => ({
      ok: false as const,
      code: 'invalid_input',
      reason,
      remedies: [remedy],
    });
    if (!isThere)
      return refuse('There is no such thing above the review amount in this snapshot.', 'correct_input');
    if (input.disposition === 'follow_up' && (!input.followUpOn || input.followUpOn <= today))
      return refuse('Say until which day it is followed up: a day after today.', 'correct_input');
    if (input.disposition === 'corrected' && !input.note)
      return refuse('Say in a note what is corrected, and where.', 'note');
    return { ok: true, plan: input };
  },
  async write(tx, plan, { workspaceId, actor, moveId, now }) {
    const id = uuidv7();
    const { snapshotId, kind, subjectId, disposition, followUpOn = null, note = null } = plan;
    const row = { snapshotId, kind, subjectId, disposition, followUpOn, note, at: now, moveId };
    await tx.insert(snapshotDisposition).values({ workspaceId, id, seatId: actorId(actor), ...row });
    return {
      result: { dispositionId: id },
      subjects: [snapshotId, subjectId],
      values: note ? { note } : undefined,
      measures: { of: kind, disposition, ...(followUpOn ? { until: followUpOn } : {}) },
    };
  },
};
