// manifest.json, format 1: what was frozen, by which rules and from which sources, and the digest of every other file.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { TieStanding } from '@/server/core/import/tie-standing';
import type { RateTable } from '@/server/core/money/rate-book';
import type { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { REASON_CODES_VERSION } from '@/server/core/vocabulary/reason-code';
import type { FreezeGrounds } from './freeze-grounds';
import type { LabelBook } from './label-book';
import type { FileDigest } from './parted-file';
import type { FrozenQuota } from './reported-quotas';

/** Sealed by the log: they never differ. Checkpoint and proof come after and prove themselves by signature. */
export const SEALED_FILES = [
  'lines.ndjson',
  'evidence.ndjson',
  'flags.ndjson',
  'calls.ndjson',
  'adjustments.ndjson',
] as const;
/** Hold names, so that an erasure makes them anew: named by the log apart from the sealed part. */
export const RENDERED_FILES = [
  'labels.ndjson',
  'lines.csv',
  'report.pdf',
  'snapshot.xlsx',
  'verify.mjs',
] as const;
export type SealedFile = (typeof SEALED_FILES)[number];
export type RenderedFile = (typeof RENDERED_FILES)[number];

export type ManifestGrounds = {
  grounds: FreezeGrounds;
  labels: LabelBook;
  effectiveAt: Date;
  knownAt: Date;
  /** The log that the freeze stands on: its size and root when `freeze.begin` was appended. */
  log: { size: number; root: string };
  root: string;
  totals: SnapshotTotals;
  policyVersion: string;
  /** 'template@version' and 'flag@version' of every rule that a line, an item or a flag names. */
  rules: readonly string[];
  sealed: Record<SealedFile, FileDigest>;
  rendered: Record<RenderedFile, FileDigest>;
};
export type Manifest = { text: string; sealed: string; rendered: string };

export function manifestOf(given: ManifestGrounds): Manifest {
  const { grounds, labels } = given;
  const { frozen, workspace, tree } = grounds;
  const sealed = {
    format: 1,
    kind: 'plumbline snapshot',
    snapshot: frozen.id,
    workspace: { id: workspace.id, name: workspace.name },
    period: {
      key: frozen.periodKey,
      label: frozen.periodLabel,
      startsOn: frozen.startsOn,
      endsOn: frozen.endsOn,
    },
    teams: [...frozen.request.teamIds].sort(),
    basis: frozen.request.basis,
    measure: 'amount_as_in_source',
    // Absent: plan rates, as in every manifest of before there was a choice.
    ...(frozen.request.rates === undefined ? {} : { rateBasis: frozen.request.rates }),
    reason: {
      code: frozen.reasonCode,
      note: labels.digestOf('note', frozen.id, frozen.note),
      by: frozen.requestedBySeatId,
    },
    supersedes:
      frozen.supersedesId === null ? null : { snapshot: frozen.supersedesId, code: frozen.supersedeCode },
    previous: frozen.previousId,
    effectiveAt: given.effectiveAt.toISOString(),
    knownAt: given.knownAt.toISOString(),
    // A past moment is no observation of that day: it is what the records said of it when it was frozen.
    ...(frozen.request.asOf === undefined ? {} : { reconstructed: true }),
    timeZone: workspace.timeZone,
    log: given.log,
    root: given.root,
    totals: given.totals,
    currency: workspace.currency,
    // The newest plan table of each fiscal year, and spot table where the lines are converted with these; a currency without a rate stays unconverted and is counted.
    rates: grounds.rates.map((table) => ({ ...table, rates: [...table.rates] })),
    quotas: frozenQuotas(grounds),
    fiscalCalendar: workspace.fiscalCalendar,
    thresholds: {
      smallDealLimit: workspace.smallDealLimit,
      materialAmount: workspace.materialAmount,
      reviewAmount: workspace.reviewAmount,
      challengeWorkingDays: workspace.challengeWorkingDays,
      // From what amount on finance judges a line of this snapshot; null: 1 % of its commit.
      review: readSnapshotRules(workspace.snapshotRules).review,
    },
    rules: {
      policies: given.policyVersion,
      // The workspace's own version in force at the freeze; one that has none reads by the shipped codes.
      reasonCodes: workspace.ruleVersions.reason_codes ?? `shipped-${REASON_CODES_VERSION}`,
      templatesAndFlags: given.rules,
    },
    sources: grounds.sources.map((source) => ({
      id: source.sourceId,
      kind: source.kind,
      name: source.name,
      asOf: source.asOf,
      publishedAt: source.publishedAt,
      tie: source.tie,
      acknowledged: frozen.request.acknowledgedSourceIds.includes(source.sourceId),
    })),
    hierarchy: {
      teams: tree.teams.map(({ id, name, parentId }) => ({
        id,
        parent: parentId,
        name: labels.digestOf('team', id, name),
      })),
      members: tree.members.map(({ seatId, teamId, isLead }) => ({
        seat: seatId,
        team: teamId,
        lead: isLead,
      })),
    },
    files: given.sealed,
  };
  return {
    text: `${canonicalize({ ...sealed, rendered: given.rendered }) ?? ''}\n`,
    sealed: digestOf(sealed),
    rendered: digestOf(given.rendered),
  };
}

export function frozenQuotas({ quotas }: Pick<FreezeGrounds, 'quotas'>): FrozenQuota[] {
  return quotas.map((row) => ({
    id: row.id,
    version: row.version,
    node: { kind: row.nodeKind, id: row.nodeId },
    period: row.periodKey,
    amount: row.amount,
    currency: row.currency,
    effectiveFrom: row.effectiveFrom,
  }));
}

/** Where a stored manifest came from: the first one, whose rendered files held names that were erased. */
export type SuccessorOf = { snapshot: string; rendered: string; erasedAt: string };

/** The manifest after an erasure: the sealed part as it was, the rendered files anew, and which bundle it succeeds. */
export function successorManifest(
  text: string,
  erasedAt: Date,
  rendered: Record<RenderedFile, FileDigest>,
): Manifest {
  const { rendered: before, successorOf, ...sealed }: StoredManifest = JSON.parse(text);
  const names: SuccessorOf = {
    snapshot: sealed.snapshot,
    rendered: successorOf?.rendered ?? digestOf(before),
    erasedAt: erasedAt.toISOString(),
  };
  return {
    text: `${canonicalize({ ...sealed, rendered, successorOf: names }) ?? ''}\n`,
    sealed: digestOf(sealed),
    rendered: digestOf(rendered),
  };
}

/** What a successor reads of the manifest that it succeeds. */
export type StoredManifest = {
  snapshot: string;
  workspace: { id: string; name: string };
  currency: string;
  timeZone: string;
  log: { size: number; root: string };
  root: string;
  totals: SnapshotTotals;
  rates: RateTable[];
  quotas: FrozenQuota[];
  fiscalCalendar: FiscalCalendar;
  hierarchy: { teams: { id: string; parent: string | null }[]; members: { seat: string; team: string }[] };
  sources: {
    id: string;
    name: string;
    asOf: string | null;
    publishedAt: string | null;
    tie: TieStanding;
  }[];
  /** Absent: frozen before the rules of a review were sealed. */
  thresholds: { review?: SnapshotRules['review'] };
  rules: { policies: string; templatesAndFlags: string[] };
  rendered: Record<RenderedFile, FileDigest>;
  successorOf?: SuccessorOf;
};

/** SHA-256 of the RFC 8785 form, hex. */
function digestOf(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex');
}
