// What waits for a second person, what somebody asked for, and what was decided lately; each with the difference it makes.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, itemState } from '@/db/schema/derived';
import { itemRuling } from '@/db/schema/ruling';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { toDecimal } from '@/server/core/money/decimal';
import { loadPolicies } from '@/server/policies/load-policies';
import type { Policy } from '@/server/policies/policy';
import { isVisible, loadSight } from '../sight';
import { type ApprovalRow, approvalRow } from './approval-row';
import { loadLeadTree } from './lead-tree';
import { readSeatNames } from './seat-names';
import { readUnconfirmed, type Unconfirmed } from './unconfirmed-facts';

export type ApprovalList = {
  /** Waivers that wait, in the order they were asked for. */
  waiting: ApprovalRow[];
  /** The policies in force that name the decision of a waiver, in the order they are asked. */
  policies: Pick<Policy, 'id' | 'effect' | 'reason'>[];
  /** Attached records that wait for a second person's word. */
  toConfirm: Unconfirmed[];
  /** Decided in the last 30 days. */
  decided: ApprovalRow[];
  /** How many more were decided than are listed. */
  decidedLeftOut: number;
};

const DECIDED_DAYS = 30;
const MOST_DECIDED = 100;

export async function readApprovals(tx: Tx, seat: Seated): Promise<ApprovalList> {
  const sight = await loadSight(tx, seat.actor, seat.today);
  const seen = isVisible(sight, {
    opportunityId: dealState.opportunityId,
    ownerSeatId: dealState.ownerSeatId,
  });
  const since = new Date(startOfDayInstant(addDays(seat.today, -DECIDED_DAYS), seat.workspace.timeZone));
  const open = and(
    isNull(itemRuling.undoneByMoveId),
    isNull(itemRuling.approvedBySeatId),
    gte(itemRuling.until, seat.today),
  );
  const settled = and(
    or(isNotNull(itemRuling.approvedBySeatId), isNotNull(itemRuling.refusedBySeatId)),
    gte(itemRuling.decidedAt, since),
  );
  const [settings, waiting, decided, tree, toConfirm] = await Promise.all([
    tx.select().from(workspace).where(eq(workspace.id, seat.workspace.id)),
    readWaivers(tx, and(open, seen), [asc(itemRuling.at), asc(itemRuling.id)]),
    readWaivers(tx, and(settled, seen), [desc(itemRuling.decidedAt), desc(itemRuling.id)]),
    loadLeadTree(tx, seat.today),
    readUnconfirmed(tx, seat, seen),
  ]);
  const [setting] = settings;
  if (!setting) throw new Error('A seat stands in a workspace.');
  const shown = [...waiting, ...decided.slice(0, MOST_DECIDED)];
  const items = await readItems(
    tx,
    waiting.map(({ deal }) => deal.opportunityId),
  );
  const names = await readSeatNames(
    tx,
    shown.flatMap(({ ruling }) => [ruling.seatId, ruling.approvedBySeatId, ruling.refusedBySeatId]),
  );
  const isAboveReview = ({ amount, converted }: typeof dealState.$inferSelect) =>
    amount !== null && (converted === null || toDecimal(converted).gt(toDecimal(setting.reviewAmount)));
  const rowOf = (row: (typeof shown)[number]) =>
    approvalRow({ ...row, seat, setting, tree, names, items, isAboveReview: isAboveReview(row.deal) });
  const { policies } = await loadPolicies(tx, seat.workspace.id, setting.policyVersion);
  return {
    waiting: waiting.map(rowOf),
    policies: policies
      .filter(({ actions }) => actions?.includes('item.approve_waiver'))
      .map(({ id, effect, reason }) => ({ id, effect, reason })),
    toConfirm,
    decided: decided.slice(0, MOST_DECIDED).map(rowOf),
    decidedLeftOut: Math.max(0, decided.length - MOST_DECIDED),
  };
}

function readWaivers(tx: Tx, where: SQL | undefined, order: SQL[]) {
  return tx
    .select({ ruling: itemRuling, deal: dealState })
    .from(itemRuling)
    .innerJoin(dealState, eq(dealState.opportunityId, itemRuling.opportunityId))
    .where(and(eq(itemRuling.kind, 'waived'), inArray(dealState.basis, ['both', 'accepted']), where))
    .orderBy(...order);
}

async function readItems(tx: Tx, opportunityIds: readonly string[]) {
  if (opportunityIds.length === 0) return [];
  return tx
    .select()
    .from(itemState)
    .where(inArray(itemState.opportunityId, [...new Set(opportunityIds)]))
    .orderBy(itemState.itemKey);
}
