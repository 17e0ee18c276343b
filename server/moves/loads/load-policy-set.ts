// Loads what a move on the rules rests on: the version it names, the newest one, the one in force, and who are the admins.
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { policySet } from '@/db/schema/policy';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { type Actor, actorId } from '../actor';
import type { Scope } from '../definition';

export type PolicySetRow = typeof policySet.$inferSelect;
export type PoliciesForMove = {
  /** Null where the move names none. */
  named: PolicySetRow | null;
  active: PolicySetRow | null;
  newestVersion: number;
  /** Seats of the active revops admins who can sign in. */
  adminSeatIds: string[];
};

/** Null when the workspace or the named version does not exist. Locks the workspace: one change of the rules at a time. */
export async function loadPolicySet(
  tx: Tx,
  version: number | null,
  { workspaceId }: Scope,
): Promise<PoliciesForMove | null> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId)).for('update');
  if (!held) return null;
  const wanted = [version, held.policyVersion].filter((each) => each !== null);
  const rows = await tx
    .select()
    .from(policySet)
    .where(inArray(policySet.version, [...wanted, -1]));
  const [newest] = await tx
    .select({ version: policySet.version })
    .from(policySet)
    .orderBy(desc(policySet.version))
    .limit(1);
  const admins = await tx
    .select({ id: seat.id })
    .from(seat)
    .where(and(eq(seat.role, 'revops_admin'), eq(seat.isActive, true), isNotNull(seat.personId)))
    .orderBy(seat.id);
  const named = rows.find((row) => row.version === version) ?? null;
  if (version !== null && !named) return null;
  return {
    named,
    active: rows.find((row) => row.version === held.policyVersion) ?? null,
    newestVersion: newest?.version ?? 0,
    adminSeatIds: admins.map(({ id }) => id),
  };
}

/** The person who stands behind a move on the rules: whoever sits in the seat, or whom the command line named. */
export function authorOf(actor: Actor): string {
  return 'asSeatId' in actor && actor.asSeatId ? actor.asSeatId : actorId(actor);
}

export function policySetResource(version: number | null) {
  return { type: 'PolicySet', id: version === null ? 'new' : String(version), attributes: {} };
}
