// seat.invite: keeps a seat for a mail address; the one-time token itself stays with whoever asked, only its digest is here.
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { invite } from '@/db/schema/person';
import { seat, team } from '@/db/schema/seat';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { ROLES } from '@/server/core/vocabulary/role';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';
import { placeInTeam } from './writes/place-in-team';

export const INVITE_DAYS = 7;

const Input = z.object({
  /** SHA-256 of the token, hex; made by the caller, who shows the link once. */
  tokenDigest: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest in hex'),
  email: z
    .email('Write a mail address such as you@example.com')
    .max(254)
    .transform((email) => email.toLowerCase()),
  name: textInput(120).refine((name) => name.trim() !== '', 'A person has a name'),
  role: z.enum(ROLES),
  teamId: z.uuid().optional(),
  isLead: z.boolean().default(false),
  /** An imported user's seat, where the source gave no mail address to find it by. */
  seatId: z.uuid().optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = WorkspaceRow & { isSeated: boolean; waitingSeatId: string | null; hasTeam: boolean };
type Plan = { input: Input; waitingSeatId: string | null; today: string };
type Result = { seatId: string; expiresAt: string };

export const seatInvite: MoveDefinition<Input, Loaded, Plan, Result> = {
  kind: 'seat.invite',
  input: Input,
  async load(tx, { email, teamId, seatId }, scope) {
    const held = await loadWorkspace(tx, scope);
    if (!held) return null;
    const [seated] = await tx
      .select({ id: seat.id })
      .from(seat)
      .where(and(eq(seat.email, email), isNotNull(seat.personId)));
    const [waiting] = await tx
      .select({ id: seat.id })
      .from(seat)
      .where(and(seatId ? eq(seat.id, seatId) : eq(seat.email, email), isNull(seat.personId)))
      .orderBy(seat.id)
      .limit(1);
    if (seatId && !waiting) return null;
    const [known] = teamId ? await tx.select({ id: team.id }).from(team).where(eq(team.id, teamId)) : [];
    const hasTeam = teamId === undefined || known !== undefined;
    return { ...held, isSeated: seated !== undefined, waitingSeatId: waiting?.id ?? null, hasTeam };
  },
  request: (held) => ({ resource: workspaceResource(held), context: {} }),
  decide(held, input, { now }) {
    if (held.isSeated) {
      const reason = 'Somebody with this mail address has a seat here already.';
      return { ok: false, code: 'seated_already', reason, remedies: ['correct_input'] };
    }
    if (!held.hasTeam)
      return { ok: false, code: 'not_found', reason: 'There is no such team.', remedies: ['refresh'] };
    const today = dayIn(now.toISOString(), held.timeZone);
    return { ok: true, plan: { input, waitingSeatId: held.waitingSeatId, today } };
  },
  async write(tx, { input, waitingSeatId, today }, scope) {
    const { workspaceId, moveId, recordedAt, actor } = scope;
    const { tokenDigest, email, name, role, teamId, isLead } = input;
    // An imported user keeps their seat, with their deals; the move's id names a new one.
    const seatId = waitingSeatId ?? moveId;
    if (waitingSeatId === null) await tx.insert(seat).values({ workspaceId, id: seatId, name, email, role });
    else
      await tx
        .update(seat)
        .set({ role, email, isActive: true })
        .where(and(eq(seat.workspaceId, workspaceId), eq(seat.id, seatId)));
    if (teamId) await placeInTeam(tx, { seatId, teamId, isLead, from: today }, scope);
    const expiresAt = new Date(recordedAt.getTime() + INVITE_DAYS * 86_400_000);
    // A newer link ends the older ones of this seat.
    await tx
      .update(invite)
      .set({ expiresAt: recordedAt })
      .where(and(eq(invite.workspaceId, workspaceId), eq(invite.seatId, seatId), isNull(invite.usedAt)));
    const invitedBySeatId = actor.kind === 'person' ? actorId(actor) : null;
    await tx
      .insert(invite)
      .values({ tokenDigest, workspaceId, seatId, email, role, invitedBySeatId, expiresAt });
    return {
      result: { seatId, expiresAt: expiresAt.toISOString() },
      values: { name, email },
      subjects: [seatId],
      measures: { role },
    };
  },
};
