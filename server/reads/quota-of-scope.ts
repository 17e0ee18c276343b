// The quota that a forecast's scope stands against: the named owner's, the named team's, or that of what this seat sees.
import { and, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { quota } from '@/db/schema/quota';
import { seat as seatTable, team } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { addAmounts } from '@/server/core/money/amounts';
import { convertLine, type RateBook } from '@/server/core/money/rate-book';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { periodsWithin, quotaOfPeriod } from '@/server/core/quota/quota-of-period';
import type { QuotaNode } from '@/server/core/vocabulary/quota-node';
import { loadSubtree } from './load-subtree';
import { loadRootTeams, loadTeamsLed } from './quota-nodes';
import { loadSight } from './sight';

export type ScopeQuota = {
  /** In the workspace's currency; null with the reason in `why`. */
  amount: string | null;
  why: string;
  /** What carries it, by name. */
  nodes: string[];
};
type Node = { kind: QuotaNode; id: string };

/** Narrower than a node: a quota is of everything its node closes, so it stands against no part of it. */
const NARROWING = [
  'state',
  'phase',
  'segment',
  'item',
  'itemState',
  'flag',
  'only',
  'q',
  'category',
] as const;

export async function readScopeQuota(
  tx: Tx,
  seat: Seated,
  filter: DealFilter,
  period: Period | null,
  rates: Promise<RateBook>,
): Promise<ScopeQuota> {
  const none = (why: string, nodes: string[] = []): ScopeQuota => ({ amount: null, why, nodes });
  if (!period) return none('Quotas are for one period: choose one.');
  if (NARROWING.some((name) => filter[name] !== undefined))
    return none('Quotas are for a team or a person as a whole, and this view is a part.');
  if (filter.teams) return none('Quotas are for one team or one person: choose one.');
  const nodes = await nodesOf(tx, seat, filter);
  if (nodes.length === 0) return none('No team or person of yours is chosen that could carry a quota.');
  const ids = nodes.map((node) => node.id);
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  const keys = periodsWithin(calendar, period).map(({ key }) => key);
  const versions = await tx
    .select()
    .from(quota)
    .where(and(inArray(quota.periodKey, keys), inArray(quota.nodeId, ids)));
  const names = await namesOf(tx, nodes);
  let sum = '0';
  for (const node of nodes) {
    const name = names.get(node.id) ?? 'This team';
    const own = versions.filter((each) => each.nodeKind === node.kind && each.nodeId === node.id);
    const found = quotaOfPeriod(own, calendar, period, seat.today);
    if (found.rows === null)
      return none(
        found.missing.length === 0
          ? `${name} has no quota for ${period.label}.`
          : `${name} has no quota for ${found.missing.map(({ label }) => label).join(', ')}.`,
        [name],
      );
    for (const { row, period: part } of found.rows) {
      const { amount, currency } = row;
      const line = { amount, currency, closesOn: part.startsOn };
      const { converted } = convertLine(line, await rates, seat.today);
      if (converted === null)
        return none(`The quota of ${name} is in ${currency}, which has no plan rate on ${part.startsOn}.`, [
          name,
        ]);
      sum = addAmounts(sum, converted);
    }
  }
  return { amount: sum, why: '', nodes: nodes.map((node) => names.get(node.id) ?? '') };
}

/** Nodes outside what this seat sees are none: a quota is open to its own chain, in the order of the tree. */
async function nodesOf(tx: Tx, seat: Seated, filter: DealFilter): Promise<Node[]> {
  if (filter.owner === 'none') return [];
  const { role, seatId } = seat.actor;
  const sight = await loadSight(tx, seat.actor, seat.today);
  if (filter.owner)
    return sight.all || sight.seatIds.includes(filter.owner) ? [{ kind: 'seat', id: filter.owner }] : [];
  if (filter.team) {
    const { team: id } = filter;
    const isSeen = sight.all || (await loadSubtree(tx, seatId, seat.today)).teamIds.includes(id);
    return isSeen ? [{ kind: 'team', id }] : [];
  }
  if (role === 'rep') return [{ kind: 'seat', id: seatId }];
  const teams = sight.all ? await loadRootTeams(tx, seat.today) : await loadTeamsLed(tx, seatId, seat.today);
  return teams.map((id) => ({ kind: 'team', id }));
}

async function namesOf(tx: Tx, nodes: readonly Node[]): Promise<Map<string, string>> {
  const ids = nodes.map((node) => node.id);
  const [teams, seats] = await Promise.all([
    tx.select({ id: team.id, name: team.name }).from(team).where(inArray(team.id, ids)),
    tx.select({ id: seatTable.id, name: seatTable.name }).from(seatTable).where(inArray(seatTable.id, ids)),
  ]);
  return new Map([...teams, ...seats].map((row) => [row.id, row.name]));
}
