// Lets a read import wait for a go: says what it would change, and decides whether what lies staged may still be published.
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { type Tx, withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import type { ImportLedger } from '../import-ledger';
import { ImportProblem } from '../import-problem';
import type { FileReport } from '../import-report';
import { countRecords, type RecordCounts } from '../publish/count-records';
import { countStaged } from '../stage/staged-tables';
import { compareStaged } from './compare-staged';
import type { DryRun } from './dry-run';
import type { DryRunScope } from './dry-run-scope';
import { HeldImport } from './held-import';
import { worldMark } from './world-mark';

export type Going = {
  goesAtOnce: boolean;
  /** What was read before, where it waited or was on its way when its worker ended. */
  held: HeldImport | null;
  mark: string;
  /** All of it still lies staged and no other import was published since it was compared. */
  canPublishHeld: boolean;
};

/** Asked while no other import of the workspace runs. */
export async function loadGoing(tx: Tx, workspaceId: string, importId: string): Promise<Going> {
  const [run] = await tx
    .select({ goesAtOnce: importRun.goesAtOnce, held: importRun.held })
    .from(importRun)
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
  const mark = await worldMark(tx, workspaceId);
  const held = HeldImport.safeParse(run?.held).data ?? null;
  const goesAtOnce = run?.goesAtOnce ?? false;
  const isCurrent = goesAtOnce && held !== null && held.mark === mark;
  const canPublishHeld = isCurrent && (await countStaged(tx, workspaceId, importId)) === held.records;
  return { goesAtOnce, held, mark, canPublishHeld };
}

/** Read again, it goes on by itself only where it is to the byte what the go was given for. */
export function mayPublish({ goesAtOnce, held, mark }: Going, read: HeldImport): boolean {
  return goesAtOnce && (held === null || (held.mark === mark && held.root === read.root));
}

/** @param isAgain it was compared before, and the world has moved since. */
export async function holdImport(
  of: Omit<DryRunScope, 'tx' | 'isLate'>,
  ledger: ImportLedger,
  read: HeldImport,
  isAgain: boolean,
): Promise<{ dryRun: DryRun; files: FileReport[] }> {
  await ledger.advance('Comparing with what is there', 0, 0);
  const { counts, dryRun } = await withWorkspace(of.workspaceId, async (tx) => {
    const isFirst = await isFirstOf(tx, of);
    const isLate = await isLateAsOf(tx, of);
    const counts = await countRecords({ ...of, tx, isFirst, isLate });
    const wouldChange = counts.some(({ added, changed }) => added + changed > 0);
    return { counts, dryRun: await compareStaged({ ...of, tx, isLate }, { wouldChange }, isAgain) };
  });
  const files = withCounts(read, counts);
  await ledger.writeFiles(files, read.notes, read, 'Compared');
  if (!(await ledger.enter('ready', { dryRun, goesAtOnce: false })))
    throw new ImportProblem('cancelled', 'The import was cancelled: nothing of it is kept.');
  return { dryRun, files };
}

/** The files with what each one's records are: new, changed or unchanged. */
export function withCounts({ files }: HeldImport, counts: readonly RecordCounts[]): FileReport[] {
  return files.map((file, index) => {
    const found = counts.find(({ table }) => table === index);
    if (!found) return file;
    const { added, changed, unchanged } = found;
    return { ...file, added, changed, unchanged };
  });
}

/** As publishing decides it: an import of the source that counts has a later as-of. */
async function isLateAsOf(
  tx: Tx,
  { workspaceId, sourceId, asOfInstant }: Pick<DryRunScope, 'workspaceId' | 'sourceId' | 'asOfInstant'>,
): Promise<boolean> {
  const later = await tx
    .select({ id: importRun.id })
    .from(importRun)
    .where(
      and(
        eq(importRun.workspaceId, workspaceId),
        eq(importRun.sourceId, sourceId),
        isNotNull(importRun.ordinal),
        isNull(importRun.rolledBackAt),
        gt(importRun.asOfInstant, new Date(asOfInstant)),
      ),
    )
    .limit(1);
  return later.length > 0;
}

async function isFirstOf(
  tx: Tx,
  { workspaceId, sourceId }: { workspaceId: string; sourceId: string },
): Promise<boolean> {
  const before = await tx
    .select({ id: importRun.id })
    .from(importRun)
    .where(
      and(
        eq(importRun.workspaceId, workspaceId),
        eq(importRun.sourceId, sourceId),
        eq(importRun.state, 'published'),
      ),
    )
    .limit(1);
  return before.length === 0;
}
