// Evaluates what the log says was touched since the last look, and what fell due by the clock; losing a wake-up loses nothing.
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { auditEntry, dueWork } from '@/db/schema/audit';
import { activatedBesideDeals } from './activated-beside-deals';
import { loadSetting } from './load-setting';
import { MAY_FELL, recordFalls } from './record-falls';
import { runEvaluation } from './run-evaluation';
import { changesAgeing, observedDigest, touchedByImports } from './touched-by-imports';
import { touchedByMerges } from './touched-by-merges';
import { OVER_MANY, touchedByRollbacks } from './touched-by-rollbacks';
import { writeStageAgeing } from './write-stage-ageing';

/** What names the deals it touched, though only after a look at its records. */
const IMPORT = 'import.publish';

/** Moves after which any deal of the workspace may read differently. */
export const TOUCHES_ALL = new Set([
  IMPORT,
  'import.rollback',
  'workspace.configure',
  'workspace.advance_clock',
  'seat.change_team',
  'rule.activate',
  'retention.run',
]);
/** Moves that touch only what is converted. */
export const TOUCHES_CONVERTED = new Set(['rates.import', 'rates.set']);
/** Moves that point deals at another account, or their facts at another contact. */
const MERGES = new Set(['merge.accept', 'merge.undo']);
const PAGE = 5_000;

/** Workspaces with entries beyond their cursor, or with a state that is due. */
export async function pendingWorkspaces(): Promise<string[]> {
  const rows = await database().db.execute<{ id: string }>(sql`select plumb_pending() as id`);
  return rows.map((row) => row.id);
}

/** @returns how many deals were evaluated. */
export async function followLog(workspaceId: string, wall: Date): Promise<number> {
  const { entries, from, held } = await withWorkspace(workspaceId, async (tx) => {
    const [held] = await tx.select().from(dueWork).where(eq(dueWork.workspaceId, workspaceId));
    const from = held?.evaluatedSeq ?? 0;
    const entries = await tx
      .select({
        seq: auditEntry.seq,
        kind: auditEntry.kind,
        opportunityId: auditEntry.opportunityId,
        moveId: auditEntry.moveId,
      })
      .from(auditEntry)
      .where(and(gte(auditEntry.seq, from), eq(auditEntry.workspaceId, workspaceId)))
      .orderBy(asc(auditEntry.seq))
      .limit(PAGE);
    return { entries, from, held };
  });
  let deals = 0;
  const scope = await scopeOf(workspaceId, entries, held?.observedDigest ?? null, wall);
  const rates = entries.find((entry) => TOUCHES_CONVERTED.has(entry.kind));
  if ('all' in scope || scope.ids.length > 0)
    deals += (await runEvaluation(workspaceId, scope, scope.cause, wall)).deals;
  if (rates && !('all' in scope))
    deals += (await runEvaluation(workspaceId, { converted: true }, rates.kind, wall)).deals;
  deals += (await runEvaluation(workspaceId, { dueBy: 'clock' }, 'clock', wall)).deals;
  if (entries.some(({ kind }) => MAY_FELL.has(kind))) await recordFalls(workspaceId, wall);
  const evaluatedSeq = (entries.at(-1)?.seq ?? from - 1) + 1;
  await withWorkspace(workspaceId, (tx) =>
    tx
      .insert(dueWork)
      .values({ workspaceId, evaluatedSeq, observedDigest: scope.observed })
      .onConflictDoUpdate({
        target: dueWork.workspaceId,
        set: { evaluatedSeq, observedDigest: scope.observed },
      }),
  );
  return deals;
}

type Entry = { kind: string; opportunityId: string | null; moveId: string | null };
type Scope = { observed: string | null; cause: string } & ({ all: true } | { ids: string[] });

/** Everything, or the deals that moves and imports name. */
async function scopeOf(
  workspaceId: string,
  entries: readonly Entry[],
  observedBefore: string | null,
  wall: Date,
): Promise<Scope> {
  const named = entries.flatMap((entry) => (entry.opportunityId ? [entry.opportunityId] : []));
  const imports = entries.filter((entry) => entry.kind === IMPORT);
  return withWorkspace(workspaceId, async (tx): Promise<Scope> => {
    const many = entries.flatMap(({ kind, moveId }) =>
      moveId !== null && OVER_MANY.has(kind) ? [moveId] : [],
    );
    const ids = [...named, ...(await touchedByRollbacks(tx, many))];
    const observed = await observedDigest(tx);
    const wide = entries.filter(({ kind }) => kind !== IMPORT && TOUCHES_ALL.has(kind));
    const beside = await activatedBesideDeals(
      tx,
      wide.flatMap(({ moveId }) => moveId ?? []),
    );
    const cause = wide.find(({ moveId }) => moveId === null || !beside.has(moveId));
    if (cause) return { observed, cause: cause.kind, all: true };
    const merging = entries.filter(({ kind }) => MERGES.has(kind)).flatMap(({ moveId }) => moveId ?? []);
    if (merging.length > 0) ids.push(...(await touchedByMerges(tx, merging)));
    if (imports.length === 0) return { observed: observedBefore, cause: 'moves', ids: [...new Set(ids)] };
    if (observed !== observedBefore) return { observed, cause: IMPORT, all: true };
    const { today } = await loadSetting(tx, workspaceId, wall);
    const moveIds = imports.flatMap(({ moveId }) => moveId ?? []);
    const touched = await touchedByImports(tx, moveIds, today);
    const aged = (await changesAgeing(tx, moveIds)) ? await writeStageAgeing(tx, workspaceId) : [];
    // Written before its deals are evaluated: a process killed in between leaves everything to be evaluated.
    if (aged.length > 0)
      await tx.update(dueWork).set({ observedDigest: null }).where(eq(dueWork.workspaceId, workspaceId));
    return { observed, cause: IMPORT, ids: [...new Set([...ids, ...touched, ...aged])] };
  });
}
