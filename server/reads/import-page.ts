// One import: its files with counts that reconcile, its control totals and the first rows it refused.
import { asc, count, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { importFile, importRefusal, importRun, source } from '@/db/schema/source';
import type { Seated } from '@/server/auth/seated';
import { ImportOrigin } from '@/server/core/import/import-origin';
import { type TieStanding, tieStanding } from '@/server/core/import/tie-standing';
import { DryRun } from '@/server/sources/dry-run/dry-run';
import { type FileCounts, type ImportTotal, readCounts, readNotes, readTotals } from './import-counts';
import { type ImportLine, lineOf } from './import-list';
import { seesWholeImport } from './import-sight';
import { type ImportTurn, readTurn } from './import-turn';
import { type EnteredLine, readTieLines } from './tie-outs';

export type ImportedFile = {
  name: string;
  bytes: number;
  object: string | null;
  isUsed: boolean;
  /** What not using it means for the numbers. */
  consequence: string | null;
  sha256: string;
  counts: FileCounts;
};
export type RefusedRow = {
  ordinal: number;
  file: string;
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
};
export type ImportPage = ImportTurn & {
  line: ImportLine;
  sourceKind: string;
  /** What it would change, where it waits for a go, or would have changed; null like the totals. */
  dryRun: DryRun | null;
  /** The CRM's own totals beside it, and whether they are equal; null like the totals. */
  tie: { standing: TieStanding; lines: EnteredLine[] } | null;
  /** Where the files come from, as declared. */
  origin: ImportOrigin | null;
  /** Sentences about what was set right or left out; null like the totals. */
  notes: string[] | null;
  files: ImportedFile[];
  /** Null where this seat sees only a part of the deals: totals and rows of all of them are not theirs to see. */
  totals: ImportTotal[] | null;
  refused: RefusedRow[] | null;
  /** Rows listed one by one; the counts hold all of them. */
  refusedListed: number;
};

export const REFUSED_A_PAGE = 100;

export async function readImport(tx: Tx, seated: Seated, id: string): Promise<ImportPage | null> {
  const [found] = await tx
    .select({ run: importRun, source, requestedBy: seat.name })
    .from(importRun)
    .innerJoin(source, eq(source.id, importRun.sourceId))
    .leftJoin(seat, eq(seat.id, importRun.requestedBySeatId))
    .where(eq(importRun.id, id));
  if (!found) return null;
  const seesAll = seesWholeImport(seated);
  const counts = readCounts(found.run.counts);
  const files = await tx
    .select()
    .from(importFile)
    .where(eq(importFile.importId, id))
    .orderBy(asc(importFile.name));
  const [listed] = await tx.select({ n: count() }).from(importRefusal).where(eq(importRefusal.importId, id));
  return {
    line: lineOf(found.run, found.source.name, found.requestedBy),
    sourceKind: found.source.kind,
    ...(await readTurn(tx, found.run)),
    dryRun: seesAll ? (DryRun.safeParse(found.run.dryRun).data ?? null) : null,
    tie: seesAll ? await readTie(tx, id, readTotals(found.run.totals)) : null,
    origin: ImportOrigin.safeParse(found.run.origin).data ?? null,
    files: files.map((file) => ({
      name: file.name,
      bytes: file.bytes,
      object: file.object,
      isUsed: file.use === 'used',
      consequence: file.consequence,
      sha256: file.sha256,
      counts: counts[file.name] ?? {
        object: file.object,
        read: file.rows,
        new: 0,
        changed: 0,
        unchanged: 0,
        refused: 0,
      },
    })),
    notes: seesAll ? readNotes(found.run.progress) : null,
    totals: seesAll ? readTotals(found.run.totals) : null,
    refused: seesAll ? await readRefused(tx, id, 0, REFUSED_A_PAGE) : null,
    refusedListed: listed?.n ?? 0,
  };
}

async function readTie(tx: Tx, id: string, totals: ImportTotal[]): Promise<ImportPage['tie']> {
  const lines = await readTieLines(tx, [id]);
  return { standing: tieStanding(totals, lines), lines };
}

export async function readRefused(tx: Tx, id: string, offset: number, most: number): Promise<RefusedRow[]> {
  const { ordinal, file, line, column, value, reason } = importRefusal;
  return tx
    .select({ ordinal, file, line, column, value, reason })
    .from(importRefusal)
    .where(eq(importRefusal.importId, id))
    .orderBy(asc(ordinal))
    .limit(most)
    .offset(offset);
}
