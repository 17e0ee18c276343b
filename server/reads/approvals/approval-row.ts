// One request as a second person reads it: who asks for what and why, the exact difference, and whose turn it is.
import type { dealState, itemState } from '@/db/schema/derived';
import type { itemRuling } from '@/db/schema/ruling';
import type { Seated } from '@/server/auth/seated';
import { waitsFor } from '@/server/core/approvals/waits-for';
import { type WaivedDifference, waivedDifference } from '@/server/core/approvals/waived-difference';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { ITEM_LABELS, type ItemKey } from '@/server/core/vocabulary/item';
import type { LeadTree } from './lead-tree';

export type ApprovalRow = {
  rulingId: string;
  opportunityId: string;
  dealName: string;
  accountName: string | null;
  ownerName: string | null;
  amount: string | null;
  currency: string;
  closesOn: string | null;
  category: string;
  itemKey: ItemKey;
  itemLabel: string;
  /** Why the item is not met, one sentence; null once it is decided. */
  itemReason: string | null;
  askedBy: string;
  askedAt: string;
  reasonCode: string | null;
  note: string | null;
  until: string | null;
  /** Null where the deal is not asked for the item any more. */
  difference: WaivedDifference | null;
  isAboveReview: boolean;
  /** 'yours' waits for this seat, 'allowed' may be decided by it at any time, 'asked' was asked by it. */
  turn: 'yours' | 'allowed' | 'asked' | 'others';
  waitsFor: { names: string[]; escalatesOn: string | null; next: string | null };
  decision: {
    kind: 'approved' | 'refused';
    by: string;
    at: string | null;
    code: string | null;
    note: string | null;
  } | null;
};

export type ApprovalInput = {
  ruling: typeof itemRuling.$inferSelect;
  deal: typeof dealState.$inferSelect;
  seat: Seated;
  setting: { escalateAfterWorkingDays: number };
  tree: LeadTree;
  names: ReadonlyMap<string, string>;
  items: readonly (typeof itemState.$inferSelect)[];
  isAboveReview: boolean;
};

export function approvalRow(input: ApprovalInput): ApprovalRow {
  const { ruling, deal, seat, names, isAboveReview } = input;
  const items = input.items.filter(({ opportunityId }) => opportunityId === deal.opportunityId);
  const now = seat.effectiveAt.toISOString();
  const nameOf = (id: string) => names.get(id) ?? 'Somebody';
  const decider = ruling.refusedBySeatId ?? ruling.approvedBySeatId;
  const { turn, waiting } = turnOf(input);
  return {
    rulingId: ruling.id,
    opportunityId: deal.opportunityId,
    dealName: deal.name,
    accountName: deal.accountName,
    ownerName: deal.ownerName,
    amount: deal.amount,
    currency: deal.currency,
    closesOn: deal.closesOn,
    category: deal.category,
    itemKey: ruling.itemKey,
    itemLabel: ITEM_LABELS[ruling.itemKey],
    itemReason: items.find(({ itemKey }) => itemKey === ruling.itemKey)?.reason ?? null,
    askedBy: nameOf(ruling.seatId),
    askedAt: (ruling.askedAt ?? ruling.at).toISOString(),
    reasonCode: ruling.reasonCode,
    note: ruling.note,
    until: ruling.until,
    difference: decider
      ? null
      : waivedDifference(
          ruling.itemKey,
          items.map(({ itemKey: key, ...rest }) => ({ ...rest, key })),
          { outcome: deal.outcome, commitments: { category: deal.category, closesOn: deal.closesOn } },
          seat.workspace,
          { effectiveAt: now, knownAt: now },
        ),
    isAboveReview,
    turn,
    waitsFor: waiting,
    decision: decider
      ? {
          kind: ruling.refusedBySeatId ? 'refused' : 'approved',
          by: nameOf(decider),
          at: ruling.decidedAt?.toISOString() ?? null,
          code: ruling.refusedCode,
          note: ruling.refusedNote,
        }
      : null,
  };
}

/** Mirrors the shipped policies for a second person and grants nothing: the door decides. */
function turnOf({ ruling, deal, seat, setting, tree, isAboveReview }: ApprovalInput) {
  const { seatId, role } = seat.actor;
  const involved = [ruling.seatId, deal.ownerSeatId].filter((id): id is string => id !== null);
  const mayNot = (id: string) =>
    involved.includes(id) || tree.above(id).some((lead) => involved.includes(lead.seatId));
  const chain = (deal.ownerSeatId ? tree.above(deal.ownerSeatId) : []).filter((lead) => !mayNot(lead.seatId));
  const askedOn = dayIn((ruling.askedAt ?? ruling.at).toISOString(), seat.workspace.timeZone);
  const every = setting.escalateAfterWorkingDays;
  const waiting = waitsFor(chain, askedOn, seat.today, every, isAboveReview);
  const acting = waiting.leads.flatMap((lead) => tree.actingFor(lead.seatId));
  const isFinance = role === 'finance' && !involved.includes(seatId);
  const isLead = chain.some((lead) => tree.actingFor(lead.seatId).includes(seatId)) && !mayNot(seatId);
  const turn: ApprovalRow['turn'] =
    ruling.seatId === seatId
      ? 'asked'
      : (isFinance && waiting.isForFinance) || (isLead && !isAboveReview && acting.includes(seatId))
        ? 'yours'
        : isFinance || (isLead && !isAboveReview)
          ? 'allowed'
          : 'others';
  const names = [...waiting.leads.map(({ name }) => name), ...(waiting.isForFinance ? ['Finance'] : [])];
  return { turn, waiting: { names, escalatesOn: waiting.escalatesOn, next: waiting.next } };
}
