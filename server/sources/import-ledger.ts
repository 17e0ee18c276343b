// Keeps an import's row, files and refusals up to date while it runs; stops it when somebody cancelled.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { importFile, importRun } from '@/db/schema/source';
import type { DryRun } from './dry-run/dry-run';
import type { HeldImport } from './dry-run/held-import';
import { ImportProblem } from './import-problem';
import type { FileReport } from './import-report';
import { MAX_LISTED_REFUSALS } from './input/input-limits';
import type { Refusal } from './refusal';
import { removeStaged } from './stage/staged-tables';
import { writeRefusals } from './stage/write-staged';

export type Progress = { step: string; rows: number; bytes: number; totalBytes: number };
export type OnProgress = (progress: Progress) => void;

const BEAT_EVERY_MS = 700;

export class ImportLedger {
  private readonly progress: Progress;
  private lastBeat = 0;
  private waiting: Refusal[] = [];
  private listed = 0;
  /** By the table's label. */
  readonly refused = new Map<string, number>();

  constructor(
    private readonly workspaceId: string,
    private readonly importId: string,
    totalBytes: number,
    private readonly onProgress: OnProgress,
  ) {
    this.progress = { step: 'Looking at the files', rows: 0, bytes: 0, totalBytes };
  }

  /** What there is to read: a table that holds records of several kinds is read once for each. */
  expect(totalBytes: number): void {
    this.progress.totalBytes = totalBytes;
  }

  refuse(refusal: Refusal): void {
    this.refused.set(refusal.file, (this.refused.get(refusal.file) ?? 0) + 1);
    if (this.listed + this.waiting.length < MAX_LISTED_REFUSALS) this.waiting.push(refusal);
  }

  /** Cheap: the database is told at most every so often. Throws ImportProblem 'cancelled'. */
  async advance(step: string, rows: number, bytes: number): Promise<void> {
    this.progress.step = step;
    this.progress.rows += rows;
    this.progress.bytes += bytes;
    this.onProgress({ ...this.progress });
    if (this.waiting.length >= 1_000) await this.flush();
    const now = performance.now();
    if (now - this.lastBeat < BEAT_EVERY_MS && this.lastBeat > 0) return;
    this.lastBeat = now;
    const states = await withWorkspace(this.workspaceId, (tx) =>
      tx
        .update(importRun)
        .set({
          // Merged, so that what else is noted there (the upload's name) stays.
          progress: sql`${importRun.progress} || ${JSON.stringify(this.progress)}::jsonb`,
          heartbeatAt: new Date(),
        })
        .where(this.mine)
        .returning({ state: importRun.state }),
    );
    if (states[0]?.state === 'cancelled')
      throw new ImportProblem('cancelled', 'The import was cancelled: nothing of it is kept.');
  }

  async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    await writeRefusals(this.workspaceId, this.importId, this.listed, batch);
    this.listed += batch.length;
  }

  /** Null where the import was cancelled in the meantime. */
  async enter(
    state: 'reading' | 'ready' | 'publishing' | 'needs_mapping' | 'failed' | 'cancelled',
    rest: { problem?: string; mapping?: unknown; dryRun?: DryRun; goesAtOnce?: false } = {},
  ): Promise<boolean> {
    const isEnd = state === 'failed' || state === 'cancelled';
    const rows = await withWorkspace(this.workspaceId, (tx) =>
      tx
        .update(importRun)
        .set({
          state,
          heartbeatAt: new Date(),
          ...(state === 'reading' ? { startedAt: new Date(), problem: null } : {}),
          ...(isEnd ? { finishedAt: new Date() } : {}),
          ...rest,
        })
        .where(and(this.mine, sql`${importRun.state} not in ('cancelled', 'published', 'rolled_back')`))
        .returning({ id: importRun.id }),
    );
    return rows.length > 0;
  }

  /** What a try that ended left behind; what is published stays, whoever comes late. */
  async clear(): Promise<void> {
    await withWorkspace(this.workspaceId, async (tx) => {
      await removeStaged(tx, this.workspaceId, this.importId);
      const [published] = await tx
        .select({ id: importRun.id })
        .from(importRun)
        .where(and(this.mine, inArray(importRun.state, ['published', 'rolled_back'])));
      if (published) return;
      await tx.update(importRun).set({ held: null, dryRun: null, counts: {} }).where(this.mine);
      for (const table of ['import_refusal', 'import_file'])
        await tx.execute(
          sql`delete from ${sql.identifier(table)} where workspace_id = ${this.workspaceId}::uuid and import_id = ${this.importId}::uuid`,
        );
    });
  }

  /** After publishing, outside its transaction: a process that dies before this leaves rows that nobody reads. */
  async removeStaged(): Promise<void> {
    await withWorkspace(this.workspaceId, (tx) => removeStaged(tx, this.workspaceId, this.importId));
  }

  /**
   * What every file came to, and the sentences of the report.
   * @param held what publishing needs later, where it waits for a go.
   * @param step what is shown as under way.
   */
  async writeFiles(
    files: readonly FileReport[],
    notes: readonly string[],
    held: HeldImport | null,
    step: 'Compared' | 'Publishing',
  ): Promise<void> {
    const { workspaceId, importId } = this;
    await withWorkspace(workspaceId, async (tx) => {
      if (files.length > 0)
        await tx
          .insert(importFile)
          .values(
            files.map(({ name, sha256, bytes, read, object, use, consequence }) => ({
              workspaceId,
              importId,
              name,
              sha256,
              bytes,
              rows: read,
              object,
              use,
              consequence,
            })),
          )
          .onConflictDoNothing();
      await tx
        .update(importRun)
        .set({
          counts: Object.fromEntries(files.map((file, table) => countsOf(file, table))),
          held,
          progress: sql`${importRun.progress} || ${JSON.stringify({ ...this.progress, step, notes })}::jsonb`,
        })
        .where(this.mine);
    });
  }

  private get mine() {
    return and(eq(importRun.workspaceId, this.workspaceId), eq(importRun.id, this.importId));
  }
}

/** Its place among the files stays with it: publishing counts by that place. */
function countsOf(file: FileReport, table: number): [string, object] {
  const { read, added, changed, unchanged, refused, object } = file;
  return [file.name, { object, read, new: added, changed, unchanged, refused, table }];
}
