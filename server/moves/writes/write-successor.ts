// Renders a snapshot's files anew after names in it were erased: lines, root and every sealed byte stay as they were frozen.
import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { snapshot, snapshotFile, snapshotLabel, snapshotLine } from '@/db/schema/snapshot';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { STRUCK } from '@/server/core/data-map/struck-names';
import type { Frozen } from '@/server/snapshots/freeze-grounds';
import type { FrozenReport } from '@/server/snapshots/frozen-report';
import type { LabelKind } from '@/server/snapshots/label-book';
import { hashLabels } from '@/server/snapshots/label-lines';
import { type Manifest, type StoredManifest, successorManifest } from '@/server/snapshots/manifest';
import { type FilePart, PartedFile } from '@/server/snapshots/parted-file';
import { previousOf } from '@/server/snapshots/previous-of';
import {
  NAMED_FILES,
  type NamedLine,
  openRenderedFiles,
  type RenderedFiles,
  reportTitle,
} from '@/server/snapshots/rendered-files';
import { marketWords } from '@/server/snapshots/report-parameters';
import { reportedAdjustments } from '@/server/snapshots/reported-adjustments';
import { reportedCalls } from '@/server/snapshots/reported-calls';
import { reportedChanges } from '@/server/snapshots/reported-changes';
import { reportedMovement } from '@/server/snapshots/reported-movement';
import { reportedQuotas } from '@/server/snapshots/reported-quotas';
import { storedText } from '@/server/snapshots/stored-text';
import { sumsByTeam } from '@/server/snapshots/sums-by-team';
import type { MoveTx, Scope } from '../definition';
import { insertFilePart } from './insert-file-part';

const BATCH = 2_000;

/** `erasedAt` as the manifest says it, ISO 8601. */
export type Successor = { manifest: Manifest; names: number; erasedAt: string };

export async function writeSuccessor(tx: MoveTx, frozen: Frozen, scope: Scope): Promise<Successor> {
  const { effectiveAt, knownAt, labelsErasedAt } = frozen;
  if (!effectiveAt || !knownAt || !labelsErasedAt)
    throw new Error('Nothing was erased in a complete snapshot.');
  const text = await storedText(tx, frozen.id, 'manifest.json');
  const held: StoredManifest = JSON.parse(text);
  const of = { workspaceId: scope.workspaceId, snapshotId: frozen.id };
  const where = and(eq(snapshotFile.workspaceId, of.workspaceId), eq(snapshotFile.snapshotId, frozen.id));
  // Those that held names are gone since the erasure; what a cut-off rendering left goes as well.
  await tx
    .delete(snapshotFile)
    .where(and(where, inArray(snapshotFile.name, [...NAMED_FILES, 'manifest.json'])));
  const keep = async (parts: readonly FilePart[]) => {
    for (const part of parts) await insertFilePart(tx, of, part);
  };
  const { rates } = frozen.request;
  const files = openRenderedFiles(
    reportTitle(held.workspace.name, frozen.periodLabel),
    effectiveAt,
    rates ? marketWords(rates, dayIn(effectiveAt.toISOString(), held.timeZone)) : null,
  );
  const teams = await namesOf(tx, frozen.id, 'team');
  for await (const lines of namedLines(tx, frozen.id, teams)) {
    files.add(lines);
    await keep(files.takeParts());
  }
  const names = await erasedNames(tx, frozen.id);
  const report = await reportOf(
    tx,
    { frozen, held, effectiveAt, knownAt, labelsErasedAt, names },
    teams,
    files,
  );
  const rendered = {
    ...(await files.finish(report)),
    'labels.ndjson': await hashLabels(tx, frozen.id),
    'verify.mjs': held.rendered['verify.mjs'],
  };
  const manifest = successorManifest(text, labelsErasedAt, rendered);
  const file = new PartedFile('manifest.json');
  file.add(Buffer.from(manifest.text, 'utf8'));
  await keep([...files.takeParts(true), ...file.takeParts(true)]);
  await tx
    .update(snapshot)
    .set({
      isRenderDue: false,
      successorSeq: await nextSeq(tx, scope.workspaceId),
      successorAt: scope.recordedAt,
    })
    .where(and(eq(snapshot.workspaceId, scope.workspaceId), eq(snapshot.id, frozen.id)));
  return { manifest, names, erasedAt: labelsErasedAt.toISOString() };
}

type Held = {
  frozen: Frozen;
  held: StoredManifest;
  effectiveAt: Date;
  knownAt: Date;
  labelsErasedAt: Date;
  names: number;
};

async function reportOf(
  tx: Tx,
  { frozen, held, effectiveAt, knownAt, labelsErasedAt, names }: Held,
  teams: ReadonlyMap<string, string>,
  files: RenderedFiles,
): Promise<FrozenReport> {
  const previous = await previousOf(tx, frozen.previousId);
  return {
    grounds: {
      frozen,
      workspace: { name: held.workspace.name, currency: held.currency, timeZone: held.timeZone },
      tree: { teams: [...teams].map(([id, name]) => ({ id, name })) },
      sources: held.sources.map(({ id, ...source }) => ({ sourceId: id, ...source })),
      rates: held.rates,
    },
    erased: names > 0 ? { at: labelsErasedAt, names } : null,
    effectiveAt,
    knownAt,
    log: held.log,
    root: held.root,
    totals: held.totals,
    previous,
    top: files.top(),
    unranked: files.unranked(),
    changes: previous ? await reportedChanges(tx, previous.id, frozen.id) : [],
    movement: await reportedMovement(tx, frozen, held.currency, previous),
    calls: await reportedCalls(tx, await storedText(tx, frozen.id, 'calls.ndjson')),
    adjustments: await reportedAdjustments(
      tx,
      frozen.id,
      await storedText(tx, frozen.id, 'adjustments.ndjson'),
    ),
    quotas: await reportedQuotas(tx, {
      quotas: held.quotas,
      period: frozen,
      calendar: held.fiscalCalendar,
      day: dayIn(effectiveAt.toISOString(), held.timeZone),
      teamIds: frozen.request.teamIds,
      teams: held.hierarchy.teams.map(({ id, parent }) => ({ id, parentId: parent })),
      sums: await sumsByTeam(tx, frozen.id),
      currency: held.currency,
      rates: held.rates,
    }),
    policyVersion: held.rules.policies,
    rules: held.rules.templatesAndFlags,
  };
}

async function* namedLines(
  tx: Tx,
  snapshotId: string,
  teams: ReadonlyMap<string, string>,
): AsyncGenerator<NamedLine[]> {
  const accounts = await namesOf(tx, snapshotId, 'account');
  const owners = await namesOf(tx, snapshotId, 'seat');
  for (let after = -1; ; ) {
    const rows = await tx
      .select()
      .from(snapshotLine)
      .where(and(eq(snapshotLine.snapshotId, snapshotId), gt(snapshotLine.ordinal, after)))
      .orderBy(asc(snapshotLine.ordinal))
      .limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const deals = await namesOf(
      tx,
      snapshotId,
      'deal',
      rows.map((row) => row.opportunityId),
    );
    yield rows.map((row) => {
      const leaf: { external: string } = JSON.parse(Buffer.from(row.leaf).toString('utf8'));
      return {
        row,
        names: {
          deal: deals.get(row.opportunityId) ?? STRUCK,
          account: accounts.get(row.accountId ?? '') ?? null,
          owner: owners.get(row.ownerSeatId ?? '') ?? null,
          team: teams.get(row.teamId ?? '') ?? null,
          externalId: leaf.external,
        },
      };
    });
    after = last.ordinal;
  }
}

async function namesOf(
  tx: Tx,
  snapshotId: string,
  kind: LabelKind,
  ids?: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: snapshotLabel.ofId, value: snapshotLabel.value })
    .from(snapshotLabel)
    .where(
      and(
        eq(snapshotLabel.snapshotId, snapshotId),
        eq(snapshotLabel.kind, kind),
        ids ? inArray(snapshotLabel.ofId, [...ids]) : undefined,
      ),
    );
  return new Map(rows.map(({ id, value }) => [id, value ?? STRUCK]));
}

async function erasedNames(tx: Tx, snapshotId: string): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(snapshotLabel)
    .where(and(eq(snapshotLabel.snapshotId, snapshotId), isNotNull(snapshotLabel.erasedAt)));
  return row?.n ?? 0;
}

/** The head is held from here to the end of the move: this is where its own entry will be. */
async function nextSeq(tx: MoveTx, workspaceId: string): Promise<number> {
  const [held] = await tx.execute<{ size: string }>(
    sql`select audit_hold_head(${workspaceId}::uuid) as size`,
  );
  return Number(held?.size ?? 0);
}
