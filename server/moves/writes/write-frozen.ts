// Writes what a freeze sees as its lines, labels and files, batch by batch, and seals it; memory holds one batch.
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditEntry } from '@/db/schema/audit';
import { snapshot } from '@/db/schema/snapshot';
import { CompactRange } from '@/server/audit/merkle/compact-range';
import { leafHash } from '@/server/audit/merkle/hash';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { evaluateUnwritten } from '@/server/evaluate/evaluate-unwritten';
import { loadPolicies } from '@/server/policies/load-policies';
import { type Frozen, loadFreezeGrounds } from '@/server/snapshots/freeze-grounds';
import { FreezeProblem } from '@/server/snapshots/freeze-problem';
import { frozenBatches } from '@/server/snapshots/frozen-batches';
import { openFrozenFiles } from '@/server/snapshots/frozen-files';
import type { FrozenReport } from '@/server/snapshots/frozen-report';
import type { Label } from '@/server/snapshots/label-book';
import { openLabelBook } from '@/server/snapshots/label-book';
import { hashLabels } from '@/server/snapshots/label-lines';
import type { FrozenLine } from '@/server/snapshots/line-of';
import { frozenQuotas, type Manifest, manifestOf } from '@/server/snapshots/manifest';
import { ViewMoved } from '@/server/snapshots/open-freezes';
import type { FilePart } from '@/server/snapshots/parted-file';
import { previousOf } from '@/server/snapshots/previous-of';
import { readAhead } from '@/server/snapshots/read-ahead';
import { loadPastState } from '@/server/snapshots/rebuild-deals';
import { reportedAdjustments } from '@/server/snapshots/reported-adjustments';
import { reportedCalls } from '@/server/snapshots/reported-calls';
import { reportedChanges } from '@/server/snapshots/reported-changes';
import { reportedMovement } from '@/server/snapshots/reported-movement';
import { reportedQuotas } from '@/server/snapshots/reported-quotas';
import { sumsByTeam } from '@/server/snapshots/sums-by-team';
import type { MoveTx, Scope } from '../definition';
import { insertFilePart } from './insert-file-part';
import { insertLabels } from './insert-labels';
import { insertLines } from './insert-lines';

export type Sealed = { begunSeq: number; lines: number; root: string; manifest: Manifest };

/** @param view the freeze's reading transaction. @throws {FreezeProblem} with a sentence for people. */
export async function writeFrozen(tx: MoveTx, view: Tx, frozen: Frozen, scope: Scope): Promise<Sealed> {
  const { begunSeq, effectiveAt, knownAt, saltSeed } = frozen;
  if (begunSeq === null || !effectiveAt || !knownAt || !saltSeed)
    throw new Error('The freeze was not begun.');
  const of = { workspaceId: scope.workspaceId, snapshotId: frozen.id };
  const grounds = await loadFreezeGrounds(view, frozen, effectiveAt);
  const past = frozen.request.asOf
    ? await loadPastState(view, scope.workspaceId, effectiveAt, frozen.request.basis)
    : null;
  // A past moment is put together from the records, whatever is still to be evaluated.
  const unwritten = past
    ? { all: false as const, deals: new Map() }
    : await evaluateUnwritten(view, scope.workspaceId, begunSeq, knownAt);
  if (unwritten.all) throw FreezeProblem.stillEvaluating();
  const labels = openLabelBook(saltSeed);
  const files = openFrozenFiles(grounds, effectiveAt);
  const range = new CompactRange();
  // One batch is written while the next is read and laid out; a third one waits.
  let written = readAhead(Promise.resolve());
  for await (const batch of frozenBatches(view, grounds, labels, unwritten.deals, past)) {
    const { lines } = batch;
    for (const line of lines) range.push(leafHash(line.leaf));
    files.add(batch);
    await written();
    written = readAhead(writeBatch(tx, of, lines, labels.takeNew(), files.takeParts()));
  }
  await written();
  if (past && range.size === 0) throw FreezeProblem.nothingThen();
  files.addSaid(grounds, labels);
  const log = await logOf(tx, scope.workspaceId, begunSeq);
  const root = Buffer.from(range.root()).toString('hex');
  const previous = await previousOf(tx, frozen.previousId);
  const report: FrozenReport = {
    grounds,
    erased: null,
    effectiveAt,
    knownAt,
    log,
    root,
    totals: files.totals(),
    previous,
    top: files.top(),
    unranked: files.unranked(),
    changes: previous ? await reportedChanges(tx, previous.id, frozen.id) : [],
    movement: await reportedMovement(tx, frozen, grounds.workspace.currency, previous),
    calls: await reportedCalls(view, files.callText()),
    adjustments: await reportedAdjustments(tx, frozen.id, files.adjustmentText()),
    quotas: await reportedQuotas(view, {
      quotas: frozenQuotas(grounds),
      period: frozen,
      calendar: FiscalCalendar.parse(grounds.workspace.fiscalCalendar),
      day: grounds.today,
      teamIds: frozen.request.teamIds,
      teams: grounds.tree.teams,
      sums: await sumsByTeam(tx, frozen.id),
      currency: grounds.workspace.currency,
      rates: grounds.rates,
    }),
    policyVersion: (await loadPolicies(view, scope.workspaceId, grounds.workspace.policyVersion)).version,
    rules: files.rules(),
  };
  const given = { grounds, labels, effectiveAt, knownAt, log, root, totals: report.totals };
  // Names of teams and the note are digested with the manifest, so a first one is made before the labels are complete.
  manifestOf({ ...given, policyVersion: report.policyVersion, rules: report.rules, ...files.noDigests() });
  await keep(tx, of, labels.takeNew(), []);
  // The database reads the names while the report is laid out.
  const digests = await files.finish(report, readAhead(hashLabels(tx, frozen.id)));
  const manifest = manifestOf({
    ...given,
    policyVersion: report.policyVersion,
    rules: report.rules,
    ...digests,
  });
  await keep(tx, of, [], [...files.takeParts(true), ...files.partsOf('manifest.json', manifest.text)]);
  const completedSeq = await nextSeq(tx, scope.workspaceId);
  if (await isErasedSince(tx, scope.workspaceId, begunSeq))
    throw new ViewMoved('The log moved from the names that were seen: some were erased since.');
  await tx
    .update(snapshot)
    .set({
      state: 'completed',
      completedSeq,
      completedAt: scope.recordedAt,
      saltSeed: null,
      lines: range.size,
      root: range.root(),
      sealed: Buffer.from(manifest.sealed, 'hex'),
      totals: report.totals,
      sources: grounds.sources.map(({ name, asOf, tie }) => ({ name, asOf, tie })),
      progress: null,
      problem: null,
    })
    .where(and(eq(snapshot.workspaceId, scope.workspaceId), eq(snapshot.id, frozen.id)));
  return { begunSeq, lines: range.size, root, manifest };
}

async function writeBatch(tx: MoveTx, of: Of, lines: readonly FrozenLine[], ...kept: Kept): Promise<void> {
  await Promise.all([insertLines(tx, of, lines), keep(tx, of, ...kept)]);
}

type Of = { workspaceId: string; snapshotId: string };
type Kept = [labels: readonly Label[], parts: readonly FilePart[]];

async function keep(tx: MoveTx, of: Of, labels: readonly Label[], parts: readonly FilePart[]): Promise<void> {
  await Promise.all([insertLabels(tx, of, labels), ...parts.map((part) => insertFilePart(tx, of, part))]);
}

/** The head is held from here to the end of the move: this is where its own entry will be. */
async function nextSeq(tx: MoveTx, workspaceId: string): Promise<number> {
  const [held] = await tx.execute<{ size: string }>(
    sql`select audit_hold_head(${workspaceId}::uuid) as size`,
  );
  return Number(held?.size ?? 0);
}

/** What was erased while a freeze went on must not come back with it. Asked once the head is held. */
async function isErasedSince(tx: MoveTx, workspaceId: string, seq: number): Promise<boolean> {
  const [erased] = await tx
    .select({ seq: auditEntry.seq })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.workspaceId, workspaceId),
        eq(auditEntry.kind, 'erasure.approve'),
        eq(auditEntry.outcome, 'applied'),
        gt(auditEntry.seq, seq),
      ),
    )
    .limit(1);
  return erased !== undefined;
}

/** The log that the freeze stands on, as its own first entry recorded it. */
async function logOf(tx: Tx, workspaceId: string, begunSeq: number): Promise<{ size: number; root: string }> {
  const [entry] = await tx
    .select({ leaf: auditEntry.leaf })
    .from(auditEntry)
    .where(and(eq(auditEntry.workspaceId, workspaceId), eq(auditEntry.seq, begunSeq)));
  const leaf: { measures?: { head?: string } } = JSON.parse(Buffer.from(entry?.leaf ?? []).toString('utf8'));
  return { size: begunSeq, root: leaf.measures?.head ?? '' };
}
