// The quotas of a snapshot's period as its manifest holds them, and how much open pipeline stood against what was left of the scope's own.
import type { Tx } from '@/db/client';
import { addAmounts } from '@/server/core/money/amounts';
import { derivePipelineCoverage } from '@/server/core/quota/pipeline-coverage';
import { quotasInForce } from '@/server/core/quota/quota-row';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import type { QuotaNode } from '@/server/core/vocabulary/quota-node';
import { callNames } from './call-names';
import { sumOf } from './totals-by-category';

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
  effectiveFrom: string;
  /** Of the snapshot's own scope, in its currency; null for every other node: its lines are not added up by node. */
  scope: { closed: string; open: string; coverage: string | null; why: string | null } | null;
};
export type QuotaGrounds = {
  quotas: readonly FrozenQuota[];
  period: { startsOn: string; endsOn: string };
  /** The day that was frozen, in the workspace's zone. */
  day: string;
  /** The one team that the snapshot is of; null where it is of several. */
  scopeNode: string | null;
  totals: SnapshotTotals;
  currency: string;
};

/** The scope's own first, then teams, then people, by name; versions that were superseded or are not in force on the day are left out. */
export async function reportedQuotas(tx: Tx, given: QuotaGrounds): Promise<ReportedQuota[]> {
  const { quotas, period, day, scopeNode, totals, currency } = given;
  const clamped = [period.startsOn, day, period.endsOn].sort()[1] ?? day;
  const versions = quotas.map(({ node, period: periodKey, ...row }) => ({
    ...row,
    periodKey,
    nodeKind: node.kind,
    nodeId: node.id,
  }));
  const held = quotasInForce(versions, clamped);
  const names = await callNames(
    tx,
    held.map(({ nodeKind: kind, nodeId: id }) => ({ node: { kind, id } })),
  );
  return held
    .map(({ id, nodeKind, nodeId, amount, currency: own, effectiveFrom }) => ({
      id,
      kind: nodeKind,
      node: names.get(nodeId) ?? 'Somebody who has left',
      amount: amount ?? '0',
      currency: own,
      effectiveFrom,
      scope: nodeId === scopeNode && own === currency ? scopeOf(totals, amount) : null,
    }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ scope, kind, node, id }: ReportedQuota): string =>
  `${scope ? 0 : kind === 'team' ? 1 : 2} ${node} ${id}`;

function scopeOf(totals: SnapshotTotals, quota: string | null): NonNullable<ReportedQuota['scope']> {
  const closed = sumOf(totals, 'closed');
  const open = (['pipeline', 'best_case', 'most_likely', 'commit'] as const)
    .map((category) => sumOf(totals, category))
    .reduce(addAmounts, '0');
  const { coverage, whyNull } = derivePipelineCoverage({ open, closed, quota, whyNoQuota: 'No quota' });
  return { closed, open, coverage, why: whyNull };
}

/** The team that the whole scope lies under: the only one that was asked for, or the top of the tree. */
export function scopeNodeOf(
  teamIds: readonly string[],
  teams: readonly { id: string; parentId: string | null }[],
): string | null {
  const [only, ...others] =
    teamIds.length > 0 ? teamIds : teams.filter((t) => t.parentId === null).map((t) => t.id);
  return only !== undefined && others.length === 0 ? only : null;
}
