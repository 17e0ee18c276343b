// My seat, the teams it was in and since when, and who sees my deals because they lead a team above me.
import { and, asc, count, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { opportunity } from '@/db/schema/opportunity';
import { seat as seatTable, team, teamParent, teamSeat } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { ROLE_LABELS, type Role } from '@/server/core/vocabulary/role';

export type MySeat = {
  name: string;
  email: string | null;
  role: string;
  title: string | null;
  since: string;
  deals: number;
  teams: { name: string; isLead: boolean; from: string; to: string | null }[];
  /** Those who lead a team above me, nearest first. */
  above: { name: string; role: string; team: string }[];
  /** How many hold a seat that sees every deal. */
  seeAll: { role: string; seats: number }[];
};

const SEES_ALL: Role[] = ['finance', 'auditor', 'revops_admin'];

export async function readMySeat(tx: Tx, seat: Seated): Promise<MySeat | null> {
  const { seatId } = seat.actor;
  const [held] = await tx.select().from(seatTable).where(eq(seatTable.id, seatId));
  if (!held) return null;
  const teams = await tx
    .select({ row: teamSeat, name: team.name })
    .from(teamSeat)
    .innerJoin(team, eq(team.id, teamSeat.teamId))
    .where(eq(teamSeat.seatId, seatId))
    .orderBy(asc(teamSeat.validFrom));
  const [owned] = await tx
    .select({ deals: count() })
    .from(opportunity)
    .where(eq(opportunity.ownerSeatId, seatId));
  const all = await tx
    .select({ role: seatTable.role, seats: count() })
    .from(seatTable)
    .where(and(inArray(seatTable.role, SEES_ALL), eq(seatTable.isActive, true)))
    .groupBy(seatTable.role);
  const now = teams.filter(({ row }) => isInForce(row, seat.today)).map(({ row }) => row.teamId);
  return {
    name: held.name,
    email: held.email,
    role: ROLE_LABELS[held.role],
    title: held.title,
    since: held.createdAt.toISOString(),
    deals: owned?.deals ?? 0,
    teams: teams.map(({ row, name }) => ({
      name,
      isLead: row.isLead,
      from: row.validFrom,
      to: row.validTo,
    })),
    above: await leadsAbove(tx, now, seatId, seat.today),
    seeAll: SEES_ALL.map((role) => ({
      role: ROLE_LABELS[role],
      seats: all.find((row) => row.role === role)?.seats ?? 0,
    })),
  };
}

function isInForce(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || row.validTo > day);
}

async function leadsAbove(
  tx: Tx,
  teamIds: readonly string[],
  seatId: string,
  today: string,
): Promise<MySeat['above']> {
  const parents = await tx
    .select()
    .from(teamParent)
    .where(
      and(lte(teamParent.validFrom, today), or(isNull(teamParent.validTo), gt(teamParent.validTo, today))),
    );
  const path = [...teamIds];
  // The list grows while it is walked; a team already on it is not walked again.
  for (const id of path) {
    for (const { teamId, parentId } of parents)
      if (teamId === id && parentId && !path.includes(parentId)) path.push(parentId);
  }
  if (path.length === 0) return [];
  const leads = await tx
    .select({ row: teamSeat, name: seatTable.name, role: seatTable.role, team: team.name })
    .from(teamSeat)
    .innerJoin(seatTable, eq(seatTable.id, teamSeat.seatId))
    .innerJoin(team, eq(team.id, teamSeat.teamId))
    .where(and(inArray(teamSeat.teamId, path), eq(teamSeat.isLead, true)))
    .orderBy(asc(seatTable.name));
  return leads
    .filter(({ row }) => row.seatId !== seatId && isInForce(row, today))
    .sort((a, b) => path.indexOf(a.row.teamId) - path.indexOf(b.row.teamId))
    .map(({ name, role, team: teamName }) => ({ name, role: ROLE_LABELS[role], team: teamName }));
}
