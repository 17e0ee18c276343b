// Finds imports whose process is gone: what came from a command line is ended and its staged rows go; an upload can be read again.
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { ImportLedger } from './import-ledger';
import { isAbandoned } from './import-turn';

/** A process that has begun an import is at it sooner than this. */
const GRACE_MS = 10_000;
/** A command that only compared takes its import back at once; it holds nothing while it prints. */
const COMPARED_MS = 600_000;
const LOST =
  'The command that ran this import was ended before it was done. Nothing of it was kept: import the files again.';

/**
 * @param grace milliseconds that an import was not heard of; the tests wait for none.
 * @returns the uploads that nobody is at, to be queued again.
 */
export async function endLostImports(workspaceId: string, grace = GRACE_MS): Promise<string[]> {
  const open = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ id: importRun.id, spoolName: importRun.spoolName, state: importRun.state })
      .from(importRun)
      .where(
        and(
          inArray(importRun.state, ['queued', 'reading', 'ready', 'publishing']),
          lt(
            sql`coalesce(${importRun.heartbeatAt}, ${importRun.createdAt})`,
            sql`clock_timestamp() - interval '1 millisecond' * case when ${importRun.state} = 'ready'
              then ${COMPARED_MS}::int else ${grace}::int end`,
          ),
          eq(importRun.workspaceId, workspaceId),
        ),
      ),
  );
  const uploads: string[] = [];
  for (const { id, spoolName, state } of open) {
    if (spoolName !== null) {
      const isFree = state !== 'ready' && (await withWorkspace(workspaceId, (tx) => isAbandoned(tx, id)));
      if (isFree) uploads.push(id);
    } else
      await withWorkspace(workspaceId, async (tx) => {
        if (!(await isAbandoned(tx, id))) return;
        const ledger = new ImportLedger(workspaceId, id, 0, () => undefined);
        await ledger.clear();
        await ledger.enter('failed', { problem: LOST });
      });
  }
  return uploads;
}
