// The quotas of a snapshot's period as its manifest holds them, and how much was closed and stood open against each team's.
import type { Tx } from '@/db/client';
import { addAmounts } from '@/server/core/money/amounts';
import { convertLine, type RateBook, type RateTable, rateBookOf } from '@/server/core/money/rate-book';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { type NodeQuota, nodeQuotas } from '@/server/core/quota/node-quotas';
import { derivePipelineCoverage } from '@/server/core/quota/pipeline-coverage';
import { isWithinTeams } from '@/server/core/snapshots/is-within-teams';
import type { QuotaNode } from '@/server/core/vocabulary/quota-node';
import { callNames } from './call-names';
import type { TeamSum } from './sums-by-team';

/** As the manifest spells it. */
export type FrozenQuota = {
  id: string;
  version: number;
  node: { kind: QuotaNode; id: string };
  period: string;
  amount: string | null;
  currency: string;
  effectiveFrom: string;
};
export type ReportedQuota = {
  id: string;
  kind: QuotaNode;
  node: string;
  amount: string;
  currency: string;
  /** In the snapshot's currency, at the plan rates that it froze; null where it is in that currency, or has no rate. */
  atPlan: string | null;
  effectiveFrom: string;
  /** Of the one team that the whole snapshot lies under. */
  isScope: boolean;
  /** What stood against it, in the snapshot's currency, and how far the open reaches; null where that cannot be said. */
  stood: (TeamSum & { coverage: string | null }) | null;
  /** Why there is no coverage, or nothing stood; null where there is. */
  why: string | null;
};
export type QuotaGrounds = {
  quotas: readonly FrozenQuota[];
  period: { periodKey: string; periodLabel: string; startsOn: string; endsOn: string };
  /** As it was frozen: what the period's months are. */
  calendar: FiscalCalendar;
  /** The day that was frozen, in the workspace's zone. */
  day: string;
  /** The teams that were frozen, none for all, in the tree as it stood. */
  teamIds: readonly string[];
  teams: readonly { id: string; parentId: string | null }[];
  sums: ReadonlyMap<string, TeamSum>;
  currency: string;
  /** As they were frozen; quotas are of the plan whatever the lines are converted with. */
  rates: readonly RateTable[];
};

/** The scope's own first, then teams, then people, by name; versions that were superseded or are not in force on the day are left out. */
export async function reportedQuotas(tx: Tx, given: QuotaGrounds): Promise<ReportedQuota[]> {
  const { quotas, calendar, day, teamIds, teams, currency } = given;
  const { periodKey: key, periodLabel: label, startsOn, endsOn } = given.period;
  const versions = quotas.map(({ node, period: periodKey, ...row }) => ({
    ...row,
    periodKey,
    nodeKind: node.kind,
    nodeId: node.id,
  }));
  const held = nodeQuotas(versions, calendar, { key, label, startsOn, endsOn }, day);
  const names = await callNames(
    tx,
    held.map(({ nodeKind: kind, nodeId: id }) => ({ node: { kind, id } })),
  );
  const scopeNode = scopeNodeOf(teamIds, teams);
  const book = rateBookOf(
    given.rates.filter(({ kind }) => kind === 'plan'),
    currency,
    calendar,
  );
  return held
    .map(({ part, ...quota }) => ({
      part,
      name: names.get(quota.nodeId) ?? 'Somebody who has left',
      isScope: part === null && quota.nodeId === scopeNode,
      quota,
    }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(({ part, name, isScope, quota }) => {
      const { id, nodeKind, nodeId, amount, currency: own } = quota;
      const converted = atPlanRates(quota, book, day);
      return {
        id,
        kind: nodeKind,
        node: part === null ? name : `${name}, ${part.label}`,
        amount,
        currency: own,
        atPlan: own === currency || 'missingOn' in converted ? null : converted.amount,
        effectiveFrom: quota.effectiveFrom,
        isScope,
        ...(quota.why !== null
          ? { stood: null, why: quota.why }
          : stoodAgainst(given, { kind: nodeKind, id: nodeId, currency: own, quota: converted })),
      };
    });
}

/** By the forecast's rule: each part at the rate of the day it starts on. */
function atPlanRates(
  { addends, currency }: Pick<NodeQuota, 'addends' | 'currency'>,
  book: RateBook,
  day: string,
): { amount: string } | { missingOn: string } {
  let sum = '0';
  for (const { amount, startsOn } of addends) {
    const { converted } = convertLine({ amount, currency, closesOn: startsOn }, book, day);
    if (converted === null) return { missingOn: startsOn };
    sum = addAmounts(sum, converted);
  }
  return { amount: sum };
}

type Placed = Pick<NodeQuota, 'part'> & { name: string; isScope: boolean; quota: Omit<NodeQuota, 'part'> };
const placeOf = ({ isScope, name, part, quota: { nodeKind, id } }: Placed): string =>
  `${isScope ? 0 : nodeKind === 'team' ? 1 : 2} ${name} ${part?.startsOn ?? ''}${id}`;

/** Nothing against a person's: commercial values by owner are no export. */
function stoodAgainst(
  { teamIds, teams, sums }: QuotaGrounds,
  {
    kind,
    id,
    currency,
    quota,
  }: { kind: QuotaNode; id: string; currency: string; quota: ReturnType<typeof atPlanRates> },
): Pick<ReportedQuota, 'stood' | 'why'> {
  if (kind !== 'team') return { stood: null, why: 'Added up by team' };
  // Of those above and beside only a part is in.
  if (!isWithinTeams(id, teamIds, teams)) return { stood: null, why: 'Only in part frozen' };
  const sum = sums.get(id) ?? { closed: '0', open: '0' };
  if ('missingOn' in quota)
    return { stood: { ...sum, coverage: null }, why: `No plan rate for ${currency} on ${quota.missingOn}` };
  const { coverage, whyNull } = derivePipelineCoverage({
    ...sum,
    quota: quota.amount,
    whyNoQuota: 'No quota',
  });
  return { stood: { ...sum, coverage }, why: whyNull };
}

/** The team that the whole scope lies under: the only one that was asked for, or the top of the tree. */
function scopeNodeOf(teamIds: QuotaGrounds['teamIds'], teams: QuotaGrounds['teams']): string | null {
  const [only, ...others] =
    teamIds.length > 0 ? teamIds : teams.filter((t) => t.parentId === null).map((t) => t.id);
  return only !== undefined && others.length === 0 ? only : null;
}
