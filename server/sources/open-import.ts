// Finds what an import needs to know before it reads: its row, its source and the workspace around it.
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { importRun, source, sourceMapping } from '@/db/schema/source';
import { workspace } from '@/db/schema/workspace';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn, startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import { ImportProblem } from './import-problem';
import type { ImportSetting } from './map/import-context';
import { mergeMappings } from './mapping/merge-mappings';
import { EMPTY_MAPPING, SourceMapping } from './mapping/source-mapping';

export type OpenedImport = {
  setting: Omit<ImportSetting, 'settledStages' | 'namedStages'>;
  sourceName: string;
  state: string;
};

/** @param wall the present; a simulated workspace answers with its own clock. */
export async function openImport(
  tx: Tx,
  workspaceId: string,
  importId: string,
  wall: Date,
): Promise<OpenedImport> {
  const [found] = await tx
    .select()
    .from(importRun)
    .innerJoin(source, and(eq(source.workspaceId, importRun.workspaceId), eq(source.id, importRun.sourceId)))
    .innerJoin(workspace, eq(workspace.id, importRun.workspaceId))
    .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
  if (!found) throw new ImportProblem('nothing_to_import', 'There is no such import.');
  const { import_run: run, source: from, workspace: home } = found;
  const now = home.clockKind === 'fixed' && home.clockAt ? home.clockAt : wall;
  const given = run.mapping === null ? EMPTY_MAPPING : SourceMapping.parse(run.mapping);
  const mapping = mergeMappings(await savedMapping(tx, workspaceId, from.id), given);
  return {
    sourceName: from.name,
    state: run.state,
    setting: {
      workspaceId,
      sourceId: from.id,
      workspaceName: home.name,
      timeZone: home.timeZone,
      currency: mapping.currency ?? home.currency,
      asOf: run.asOf,
      asOfInstant: asOfInstant(run.asOf, home.timeZone, now),
      linkTemplate: from.linkTemplate,
      areSubjectsAllowed: from.areSubjectsAllowed,
      internalDomains: home.internalDomains,
      knownCompetitors: home.knownCompetitors,
      mapping,
    },
  };
}

/** The last moment of the as-of day, and never later than now: a change is not dated into the future. */
function asOfInstant(asOf: string, timeZone: string, now: Date): string {
  const today = dayIn(now.toISOString(), timeZone);
  if (asOf > today)
    throw new ImportProblem(
      'bad_mapping',
      `The as-of ${asOf} lies ahead: today is ${today} in this workspace. Give the day the files were made.`,
    );
  const end = Date.parse(startOfDayInstant(addDays(asOf, 1), timeZone)) - 1;
  return new Date(Math.min(end, now.getTime())).toISOString();
}

/** What was confirmed for this source before: last week's answers serve this week's export. */
async function savedMapping(tx: Tx, workspaceId: string, sourceId: string): Promise<SourceMapping | null> {
  const [newest] = await tx
    .select({ mapping: sourceMapping.mapping })
    .from(sourceMapping)
    .where(and(eq(sourceMapping.workspaceId, workspaceId), eq(sourceMapping.sourceId, sourceId)))
    .orderBy(desc(sourceMapping.version))
    .limit(1);
  return SourceMapping.safeParse(newest?.mapping).data ?? null;
}
