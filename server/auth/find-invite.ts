// What a one-time link still opens: a seat of a workspace, the first admin's place, or nothing; says alike why it opens nothing.
import { and, eq, gt, isNull } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { invite, person } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Role } from '@/server/core/vocabulary/role';
import { digestOfToken } from './one-time-token';

export type SeatInvite = {
  tokenDigest: string;
  workspaceId: string;
  workspaceName: string;
  seatId: string;
  email: string;
  name: string;
  role: Role;
  expiresAt: Date;
  /** Somebody with this address signs in already: they prove it with their own password. */
  personId: string | null;
};

/** Null for a link that is unknown, used or out of date. */
export async function findSeatInvite(token: string, now: Date): Promise<SeatInvite | null> {
  const tokenDigest = digestOfToken(token);
  if (!tokenDigest) return null;
  const { db } = database();
  const [held] = await db
    .select({ invite, workspaceName: workspace.name })
    .from(invite)
    .innerJoin(workspace, eq(workspace.id, invite.workspaceId))
    .where(and(eq(invite.tokenDigest, tokenDigest), isNull(invite.usedAt), gt(invite.expiresAt, now)));
  if (!held) return null;
  const { workspaceId, seatId, email, role, expiresAt } = held.invite;
  if (!workspaceId || !seatId || !email || !role) return null;
  const [kept] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ name: seat.name })
      .from(seat)
      .where(and(eq(seat.id, seatId), isNull(seat.personId))),
  );
  if (!kept) return null;
  const [known] = await db.select({ id: person.id }).from(person).where(eq(person.email, email));
  const { workspaceName } = held;
  return {
    tokenDigest,
    workspaceId,
    workspaceName,
    seatId,
    email,
    role,
    expiresAt,
    name: kept.name,
    personId: known?.id ?? null,
  };
}

/** The digest of a first admin's token that still opens something, or null. */
export async function findFirstAdminInvite(token: string, now: Date): Promise<string | null> {
  const tokenDigest = digestOfToken(token);
  if (!tokenDigest) return null;
  const [held] = await database()
    .db.select({ tokenDigest: invite.tokenDigest })
    .from(invite)
    .where(
      and(
        eq(invite.tokenDigest, tokenDigest),
        isNull(invite.workspaceId),
        isNull(invite.usedAt),
        gt(invite.expiresAt, now),
      ),
    );
  return held?.tokenDigest ?? null;
}
