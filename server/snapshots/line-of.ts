// Lays one deal out as its frozen line: the row that comparisons read, and the canonical bytes that the root is made of.
import canonicalize from 'canonicalize';
import type { snapshotLine } from '@/db/schema/snapshot';
import type { TalliedLine } from '@/server/core/snapshots/snapshot-totals';
import { canonicalLine } from './canonical-line';
import type { FreezeTree } from './freeze-tree';
import type { LabelBook } from './label-book';
import type { ReadDeal } from './read-deal-page';

export type FreezeScope = {
  startsOn: string;
  endsOn: string;
  basis: 'source' | 'accepted';
  currency: string;
  /** Null: every team. */
  teams: Set<string> | null;
};
export type EvaluatedReadDeal = ReadDeal & { state: NonNullable<ReadDeal['state']> };
export type FrozenLine = {
  row: Omit<typeof snapshotLine.$inferInsert, 'workspaceId' | 'snapshotId' | 'leaf'>;
  leaf: string;
  tallied: TalliedLine;
};
export type LineGrounds = {
  scope: FreezeScope;
  tree: FreezeTree;
  labels: LabelBook;
  lineages: readonly { kind: string; other: string }[];
};

export function lineOf(read: EvaluatedReadDeal, ordinal: number, grounds: LineGrounds): FrozenLine {
  const { deal, state } = read;
  const { scope, tree } = grounds;
  const teamId = tree.teamOfSeat(deal.ownerSeatId);
  const isTeamInScope = scope.teams === null || (teamId !== null && scope.teams.has(teamId));
  // As in the forecast: an open deal that no source shows any more, or that was merged away, is in no total.
  const isMerged = grounds.lineages.some(({ kind }) => kind === 'merged_into');
  const isGone = state.outcome === 'open' && (deal.vanishedImportId !== null || isMerged);
  const isIn = (closesOn: string | null) =>
    isTeamInScope && !isGone && closesOn !== null && closesOn >= scope.startsOn && closesOn <= scope.endsOn;
  // Kept as the number the line was converted with: 1 in the reporting currency.
  const rate = state.currency === scope.currency ? '1' : state.rate;
  const row: FrozenLine['row'] = {
    ordinal,
    opportunityId: deal.id,
    isInScope: isIn(state.closesOn),
    ownerSeatId: deal.ownerSeatId,
    teamId,
    teamPath: tree.pathOf(teamId),
    accountId: deal.accountId,
    segment: deal.segment,
    dealType: deal.dealType,
    outcome: state.outcome,
    category: state.category,
    phase: state.phase,
    stage: state.stage,
    closesOn: state.closesOn,
    amount: state.amount,
    currency: state.currency,
    rate,
    converted: state.converted,
    dollarState: state.dollarState,
    probability: read.promise.probability,
    isNotGated: state.isNotGated,
    isOverdue: state.isOverdue,
    openFlags: state.openFlags,
    gaps: state.gaps,
  };
  const mine = { category: state.category, converted: state.converted };
  const { other } = read;
  // Its members are those of the line's bridge.
  const theirs = other
    ? { category: other.category, converted: other.converted, closesOn: other.closesOn }
    : { ...mine, closesOn: state.closesOn };
  const [source, accepted] = scope.basis === 'source' ? [mine, theirs] : [theirs, mine];
  const [sourceDay, acceptedDay] =
    scope.basis === 'source' ? [state.closesOn, theirs.closesOn] : [theirs.closesOn, state.closesOn];
  const tallied: TalliedLine = {
    isInScope: row.isInScope,
    outcome: state.outcome,
    category: state.category,
    dollarState: state.dollarState,
    amount: state.amount,
    converted: state.converted,
    gaps: state.gaps,
    openFlags: state.openFlags,
    isNotGated: state.isNotGated,
    source,
    sourceInScope: isIn(sourceDay),
    accepted,
    acceptedInScope: isIn(acceptedDay),
  };
  return { row, leaf: leafOf(read, row, tallied, grounds), tallied };
}

/** The members in the order of RFC 8785. Format 1 is final. */
function leafOf(
  { deal, state, promise, accountName, ownerName }: EvaluatedReadDeal,
  row: FrozenLine['row'],
  { source, sourceInScope, accepted, acceptedInScope }: TalliedLine,
  { labels, lineages }: LineGrounds,
): string {
  const leaf = {
    account: deal.accountId,
    amount: state.amount,
    blocking: {
      gaps: state.gaps,
      met: state.blockingMet,
      observable: state.blockingObservable,
      total: state.blockingTotal,
    },
    category: state.category,
    categoryMadeBy: promise.categoryMadeBy,
    closesOn: state.closesOn,
    converted: state.converted,
    createdOn: deal.createdOn,
    currency: state.currency,
    deal: deal.id,
    external: deal.externalId,
    format: 1,
    highestPhase: promise.highestPhase,
    inScope: row.isInScope,
    lineage: lineages.map(({ kind, other }) => ({ kind, other })),
    measure: 'amount_as_in_source',
    names: {
      account: labels.digestOf('account', deal.accountId, accountName),
      deal: labels.digestOf('deal', deal.id, deal.name),
      owner: labels.digestOf('seat', deal.ownerSeatId, ownerName),
    },
    notGated: state.isNotGated,
    openFlags: state.openFlags,
    outcome: state.outcome,
    overdue: state.isOverdue,
    owner: deal.ownerSeatId,
    phase: state.phase,
    probability: promise.probability,
    rate: row.rate,
    rateTable: state.rateTable,
    segment: deal.segment,
    source: deal.sourceId,
    stage: state.stage,
    state: state.dollarState,
    team: row.teamId,
    teamPath: row.teamPath,
    template: `${state.templateKey}@${state.templateVersion}`,
    type: deal.dealType,
    vanished: deal.vanishedImportId !== null,
  };
  const waits = Object.entries(promise.accepted).map(([field, held]) => [field, held?.value ?? null]);
  if (waits.length === 0) return canonicalLine(leaf);
  // Only where something accepted here waits for the source: what a bridge is made of.
  const bridged = canonicalize({
    ...leaf,
    waits: acceptedFields(waits),
    bridge: {
      source: { ...source, inScope: sourceInScope },
      accepted: { ...accepted, inScope: acceptedInScope },
    },
  });
  if (bridged === undefined) throw new Error('A line must be JSON.');
  return bridged;
}

/** A next step is what somebody typed: that it waits is said, not what it is. */
function acceptedFields(waits: (string | null)[][]): Record<string, string | null> {
  return Object.fromEntries(
    waits.map(([field, value]) => [field ?? '', field === 'next_step' ? null : (value ?? null)]),
  );
}
