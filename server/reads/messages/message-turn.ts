// Whose turn a message is that waits: the nearest lead above its owner, after some working days the next one too, at last finance.
import { type WaitsFor, waitsFor } from '@/server/core/approvals/waits-for';
import type { LeadTree } from '../approvals/lead-tree';

export type MessageTurn = WaitsFor & {
  /** Leads who may decide at any time, and whoever stands in for them today. */
  mayDecide: (seatId: string) => boolean;
  isTheirTurn: (seatId: string) => boolean;
};

/**
 * @param asked who is in it, and the day it was asked for in the workspace's zone
 * @param setting how many working days each step has
 */
export function messageTurn(
  asked: { ownerSeatId: string | null; writers: readonly (string | null)[]; askedOn: string },
  { today, everyWorkingDays }: { today: string; everyWorkingDays: number },
  tree: LeadTree,
): MessageTurn {
  const involved = [asked.ownerSeatId, ...asked.writers].filter((id): id is string => id !== null);
  const mayNot = (id: string) =>
    involved.includes(id) || tree.above(id).some((lead) => involved.includes(lead.seatId));
  const chain = (asked.ownerSeatId ? tree.above(asked.ownerSeatId) : []).filter(
    (lead) => !mayNot(lead.seatId),
  );
  const turn = waitsFor(chain, asked.askedOn, today, everyWorkingDays, false);
  const acts = (leads: WaitsFor['leads'], seatId: string) =>
    !mayNot(seatId) && leads.some((lead) => tree.actingFor(lead.seatId).includes(seatId));
  return {
    ...turn,
    mayDecide: (seatId) => acts(chain, seatId),
    isTheirTurn: (seatId) => acts(turn.leads, seatId),
  };
}
