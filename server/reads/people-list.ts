// Who sits in this workspace: role, team of today, and whether they can sign in. It knows nothing of what anybody did.
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { invite } from '@/db/schema/person';
import { seat, team, teamParent, teamSeat } from '@/db/schema/seat';
import { source } from '@/db/schema/source';
import type { Seated } from '@/server/auth/seated';
import type { Role } from '@/server/core/vocabulary/role';

export type PersonLine = {
  seatId: string;
  name: string;
  email: string | null;
  title: string | null;
  role: Role;
  teamId: string | null;
  isLead: boolean;
  /** 'open' has no sign-in and no link; 'invited' holds a link that still opens the seat. */
  access: 'signs_in' | 'invited' | 'open' | 'closed';
  inviteExpiresAt: string | null;
  /** The source the seat was imported from. */
  sourceName: string | null;
  isSelf: boolean;
};
export type TeamLine = { id: string; name: string; parentId: string | null };
export type People = { people: PersonLine[]; teams: TeamLine[] };

export async function readPeople(tx: Tx, { actor, workspace, today }: Seated, now: Date): Promise<People> {
  const inForce = (table: typeof teamParent | typeof teamSeat) =>
    and(lte(table.validFrom, today), or(isNull(table.validTo), gt(table.validTo, today)));
  const seats = await tx
    .select({
      seatId: seat.id,
      personId: seat.personId,
      name: seat.name,
      email: seat.email,
      title: seat.title,
      role: seat.role,
      isActive: seat.isActive,
      sourceName: source.name,
    })
    .from(seat)
    .leftJoin(source, eq(source.id, seat.sourceId))
    .orderBy(asc(seat.name), asc(seat.id));
  const places = await tx.select().from(teamSeat).where(inForce(teamSeat)).orderBy(asc(teamSeat.validFrom));
  const teams = await tx
    .select({ id: team.id, name: team.name, parentId: teamParent.parentId })
    .from(team)
    .leftJoin(teamParent, and(eq(teamParent.teamId, team.id), inForce(teamParent)))
    .orderBy(asc(team.name), asc(team.id));
  const invites = await tx
    .select({ seatId: invite.seatId, expiresAt: invite.expiresAt })
    .from(invite)
    .where(and(eq(invite.workspaceId, workspace.id), isNull(invite.usedAt), gt(invite.expiresAt, now)));
  const placeOf = new Map(places.map((place) => [place.seatId, place]));
  const inviteOf = new Map(invites.map((held) => [held.seatId, held.expiresAt]));
  return {
    teams,
    people: seats.map(({ personId, isActive, ...line }) => {
      const expiresAt = inviteOf.get(line.seatId);
      const waiting = expiresAt ? ('invited' as const) : ('open' as const);
      return {
        ...line,
        teamId: placeOf.get(line.seatId)?.teamId ?? null,
        isLead: placeOf.get(line.seatId)?.isLead ?? false,
        access: isActive ? (personId ? ('signs_in' as const) : waiting) : ('closed' as const),
        inviteExpiresAt: personId ? null : (expiresAt?.toISOString() ?? null),
        isSelf: line.seatId === actor.seatId,
      };
    }),
  };
}
