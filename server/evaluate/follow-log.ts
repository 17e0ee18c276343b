// Evaluates what the log says was touched since the last look, and what fell due by the clock; losing a wake-up loses nothing.
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { auditEntry, dueWork } from '@/db/schema/audit';
import { runEvaluation } from './run-evaluation';

/** Moves after which any deal of the workspace may read differently. */
export const TOUCHES_ALL = new Set([
  'import.publish',
  'import.rollback',
  'workspace.configure',
  'workspace.advance_clock',
  'seat.change_team',
  'rule.activate',
]);
/** Moves that touch only what is converted. */
const TOUCHES_CONVERTED = new Set(['rates.import', 'rates.set']);
const PAGE = 5_000;

/** Workspaces with entries beyond their cursor, or with a state that is due. */
export async function pendingWorkspaces(): Promise<string[]> {
  const rows = await database().db.execute<{ id: string }>(sql`select plumb_pending() as id`);
  return rows.map((row) => row.id);
}

/** @returns how many deals were evaluated. */
export async function followLog(workspaceId: string, wall: Date): Promise<number> {
  const { entries, from } = await withWorkspace(workspaceId, async (tx) => {
    const [held] = await tx.select().from(dueWork).where(eq(dueWork.workspaceId, workspaceId));
    const from = held?.evaluatedSeq ?? 0;
    const entries = await tx
      .select({ seq: auditEntry.seq, kind: auditEntry.kind, opportunityId: auditEntry.opportunityId })
      .from(auditEntry)
      .where(and(gte(auditEntry.seq, from), eq(auditEntry.workspaceId, workspaceId)))
      .orderBy(asc(auditEntry.seq))
      .limit(PAGE);
    return { entries, from };
  });
  let deals = 0;
  const cause = entries.find((entry) => TOUCHES_ALL.has(entry.kind));
  const ids = [...new Set(entries.flatMap((entry) => (entry.opportunityId ? [entry.opportunityId] : [])))];
  if (cause) deals += (await runEvaluation(workspaceId, { all: true }, cause.kind, wall)).deals;
  else {
    const rates = entries.find((entry) => TOUCHES_CONVERTED.has(entry.kind));
    if (rates) deals += (await runEvaluation(workspaceId, { converted: true }, rates.kind, wall)).deals;
  }
  if (!cause && ids.length > 0) deals += (await runEvaluation(workspaceId, { ids }, 'moves', wall)).deals;
  deals += (await runEvaluation(workspaceId, { dueBy: 'clock' }, 'clock', wall)).deals;
  const evaluatedSeq = (entries.at(-1)?.seq ?? from - 1) + 1;
  await withWorkspace(workspaceId, (tx) =>
    tx
      .insert(dueWork)
      .values({ workspaceId, evaluatedSeq })
      .onConflictDoUpdate({ target: dueWork.workspaceId, set: { evaluatedSeq } }),
  );
  return deals;
}
