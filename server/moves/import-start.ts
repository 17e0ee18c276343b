// Begins an import: makes the source on first use, keeps the mapping as a version, and enters the import in the queue.

import canonicalize from 'canonicalize';
import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { importRun, MISSING_ROWS, source, sourceMapping } from '@/db/schema/source';
import { parseSafeLink } from '@/server/core/facts/safe-link';
import { ImportOrigin } from '@/server/core/import/import-origin';
import { FILE_SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import { mergeMappings } from '@/server/sources/mapping/merge-mappings';
import { SourceMapping } from '@/server/sources/mapping/source-mapping';
import { recordId } from '@/server/sources/record-id';
import type { MoveDefinition, MoveTx, Scope } from './definition';

const Input = z.strictObject({
  importId: z.uuid(),
  source: z.strictObject({ kind: z.enum(FILE_SOURCE_KINDS), name: z.string().trim().min(1).max(200) }),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the as-of as YYYY-MM-DD'),
  mapping: SourceMapping.nullable(),
  /** Where an upload is spooled; null on the command line. */
  spoolName: z.string().max(300).nullable(),
  /** False: it waits for a go once it was read and compared. */
  goesAtOnce: z.boolean().default(true),
  origin: ImportOrigin.nullable().default(null),
  /** What deals of this source are that the files do not show. */
  missing: z.enum(MISSING_ROWS).default('unknown'),
});
export type ImportStart = z.infer<typeof Input>;

type Loaded = { sourceId: string; isNew: boolean; version: number; latest: unknown };
type Started = { importId: string; sourceId: string };

/** One source a name: the same name in another spelling of case is the same source. */
export function sourceIdOf(workspaceId: string, name: string): string {
  return recordId(workspaceId, workspaceId, 'source', name.trim().toLowerCase());
}

export const importStart: MoveDefinition<ImportStart, Loaded, ImportStart & Loaded, Started> = {
  kind: 'import.start',
  input: Input,
  load: async (tx, input, { workspaceId }) => {
    const sourceId = sourceIdOf(workspaceId, input.source.name);
    const [found] = await tx
      .select({ id: source.id })
      .from(source)
      .where(and(eq(source.workspaceId, workspaceId), eq(source.id, sourceId)))
      .for('update');
    const [latest] = await tx
      .select()
      .from(sourceMapping)
      .where(and(eq(sourceMapping.workspaceId, workspaceId), eq(sourceMapping.sourceId, sourceId)))
      .orderBy(desc(sourceMapping.version))
      .limit(1);
    return { sourceId, isNew: !found, version: latest?.version ?? 0, latest: latest?.mapping ?? null };
  },
  request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
  decide: (loaded, input) => {
    const template = input.mapping?.linkTemplate;
    if (template !== undefined) {
      const parsed = parseSafeLink(template.replaceAll('{id}', 'x'));
      if (!parsed.ok)
        return { ok: false, code: 'unsafe_link', reason: parsed.reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { ...input, ...loaded } };
  },
  write: writeStart,
};

async function writeStart(
  tx: MoveTx,
  plan: ImportStart & Loaded,
  { workspaceId, moveId, actor, recordedAt }: Scope,
) {
  const linkTemplate = plan.mapping?.linkTemplate;
  if (plan.isNew)
    await tx.insert(source).values({
      workspaceId,
      id: plan.sourceId,
      kind: plan.source.kind,
      name: plan.source.name,
      linkTemplate: linkTemplate ?? null,
      createdAt: recordedAt,
    });
  else if (linkTemplate !== undefined)
    await tx
      .update(source)
      .set({ linkTemplate })
      .where(and(eq(source.workspaceId, workspaceId), eq(source.id, plan.sourceId)));
  const saved = SourceMapping.safeParse(plan.latest).data ?? null;
  const merged = plan.mapping === null ? null : mergeMappings(saved, plan.mapping);
  // What the database gave back may order its members otherwise: compared in canonical form.
  if (merged && canonicalize(merged) !== canonicalize(saved))
    await tx
      .insert(sourceMapping)
      .values({ workspaceId, sourceId: plan.sourceId, version: plan.version + 1, mapping: merged, moveId });
  await tx.insert(importRun).values({
    workspaceId,
    id: plan.importId,
    sourceId: plan.sourceId,
    state: 'queued',
    asOf: plan.asOf,
    requestedBySeatId: actor.kind === 'person' ? actor.seatId : null,
    spoolName: plan.spoolName,
    goesAtOnce: plan.goesAtOnce,
    origin: plan.origin,
    missing: plan.missing,
    // What was answered for this source before holds until somebody says otherwise.
    mapping: plan.mapping ?? plan.latest,
    createdAt: recordedAt,
  });
  return {
    result: { importId: plan.importId, sourceId: plan.sourceId },
    subjects: [plan.importId, plan.sourceId],
    values: { source: plan.source.name },
  };
}
