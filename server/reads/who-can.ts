// Who can do what a refusal asks for: the deal's own people, the leads above its owner, finance and the revops admins, by name.
import { asc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { loadLeadTree } from './approvals/lead-tree';
import { loadDealPeople } from './requests/asked-seats';
import { dealIsVisible } from './visible-deals';

const HELPERS = ['owner', 'manager', 'finance', 'admin'] as const;
export type Helper = (typeof HELPERS)[number];
/** `names` are the others'; `isYou` where the reader is among them. */
export type WhoCan = Record<Helper, { names: string[]; isYou: boolean }>;

/** A deal that is not the reader's to see names nobody, as one that does not exist. */
export async function readWhoCan(tx: Tx, { actor, today }: Seated, dealId: string | null): Promise<WhoCan> {
  const isSeen = dealId !== null && (await dealIsVisible(tx, actor, dealId, today));
  const people = isSeen ? await loadDealPeople(tx, dealId) : { ownerId: null, ids: [] };
  const tree = await loadLeadTree(tx, today);
  const below = dealId === null ? actor.seatId : people.ownerId;
  const leads = below === null ? [] : tree.above(below).flatMap(({ seatId }) => tree.actingFor(seatId));
  const rows = await tx
    .select({ id: seat.id, name: seat.name, role: seat.role })
    .from(seat)
    .where(eq(seat.isActive, true))
    .orderBy(asc(seat.name), asc(seat.id));
  const named = (isOne: (row: (typeof rows)[number]) => boolean) => {
    const found = rows.filter(isOne);
    return {
      names: found.filter(({ id }) => id !== actor.seatId).map(({ name }) => name),
      isYou: found.some(({ id }) => id === actor.seatId),
    };
  };
  return {
    owner: named(({ id }) => people.ids.includes(id)),
    manager: named(({ id }) => leads.includes(id)),
    finance: named(({ role }) => role === 'finance'),
    admin: named(({ role }) => role === 'revops_admin'),
  };
}
