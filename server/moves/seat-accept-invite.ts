// seat.accept_invite: whoever holds a valid one-time token takes the seat it names; the actor is that seat, with the new person.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { invite, person } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import type { MoveDefinition } from './definition';

const Input = z.object({
  tokenDigest: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest in hex'),
  personId: z.uuid(),
});
type Input = z.infer<typeof Input>;
type Loaded = {
  seat: typeof seat.$inferSelect;
  holdsInvite: boolean;
  isPersonSeated: boolean;
  isSameMail: boolean;
};
type Plan = { seatId: string; personId: string; tokenDigest: string };

export const seatAcceptInvite: MoveDefinition<Input, Loaded, Plan, { seatId: string }> = {
  kind: 'seat.accept_invite',
  input: Input,
  async load(tx, { tokenDigest, personId }, { workspaceId, actor, recordedAt }) {
    const [held] = await tx
      .select()
      .from(invite)
      .where(and(eq(invite.tokenDigest, tokenDigest), eq(invite.workspaceId, workspaceId)))
      .for('update');
    if (!held?.seatId) return null;
    const [kept] = await tx.select().from(seat).where(eq(seat.id, held.seatId)).for('update');
    if (!kept) return null;
    const [taken] = await tx.select({ id: seat.id }).from(seat).where(eq(seat.personId, personId));
    const [known] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
    const isActor = actor.kind === 'person' && actor.seatId === kept.id && actor.personId === personId;
    return {
      seat: kept,
      holdsInvite: isActor && held.usedAt === null && held.expiresAt > recordedAt && kept.personId === null,
      isPersonSeated: taken !== undefined,
      isSameMail: known?.email === held.email,
    };
  },
  request: ({ seat: kept, holdsInvite }) => ({
    resource: { type: 'Seat', id: kept.id, attributes: {} },
    context: { holdsInvite },
  }),
  decide({ seat: kept, isPersonSeated, isSameMail }, { personId, tokenDigest }) {
    if (isPersonSeated || !isSameMail) {
      const reason = isPersonSeated
        ? 'You have a seat in this workspace already.'
        : 'The invitation is for another mail address. Sign in with that one.';
      return { ok: false, code: 'conflict', reason, remedies: ['other_seat'] };
    }
    return { ok: true, plan: { seatId: kept.id, personId, tokenDigest } };
  },
  async write(tx, { seatId, personId, tokenDigest }, { workspaceId, recordedAt }) {
    await tx
      .update(seat)
      .set({ personId, isActive: true })
      .where(and(eq(seat.workspaceId, workspaceId), eq(seat.id, seatId)));
    await tx.update(invite).set({ usedAt: recordedAt }).where(eq(invite.tokenDigest, tokenDigest));
    return { result: { seatId }, subjects: [seatId] };
  },
};
