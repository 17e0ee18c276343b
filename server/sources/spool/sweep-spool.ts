// Deletes uploads whose import has ended or never began; run when the worker starts.

import { inArray } from 'drizzle-orm';
import { database, withWorkspace } from '@/db/client';
import { importRun } from '@/db/schema/source';
import { workspace } from '@/db/schema/workspace';
import { deleteSpooled, spooledNames } from './spool-place';

const WAITING = ['queued', 'needs_mapping', 'reading', 'ready', 'publishing'] as const;

/** @returns how many were deleted. */
export async function sweepSpool(idleForMs = 0): Promise<number> {
  const names = await spooledNames(idleForMs);
  if (names.length === 0) return 0;
  const wanted = new Set<string>();
  for (const { id } of await database().db.select({ id: workspace.id }).from(workspace)) {
    const rows = await withWorkspace(id, (tx) =>
      tx
        .select({ name: importRun.spoolName })
        .from(importRun)
        .where(inArray(importRun.state, [...WAITING])),
    );
    for (const { name } of rows) if (name) wanted.add(name);
  }
  const orphans = names.filter((name) => !wanted.has(name));
  for (const name of orphans) await deleteSpooled(name);
  return orphans.length;
}
