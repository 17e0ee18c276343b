// source.map: answers an import's questions, or reads one that waits for a go otherwise; kept as a version of its source.
import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { importRun, source, sourceMapping } from '@/db/schema/source';
import { parseSafeLink } from '@/server/core/facts/safe-link';
import { mergeMappings } from '@/server/sources/mapping/merge-mappings';
import { SourceMapping } from '@/server/sources/mapping/source-mapping';
import type { MoveDefinition } from './definition';
import { type ImportStanding, loadImportStanding } from './loads/load-import-standing';

const Input = z.strictObject({ importId: z.uuid(), mapping: SourceMapping });
type Input = z.infer<typeof Input>;
type Loaded = ImportStanding & { version: number; saved: SourceMapping | null };

export const sourceMap: MoveDefinition<Input, Loaded, Input & Loaded, { importId: string; version: number }> =
  {
    kind: 'source.map',
    input: Input,
    load: async (tx, input, { workspaceId }) => {
      const run = await loadImportStanding(tx, workspaceId, input.importId);
      if (!run) return null;
      const [latest] = await tx
        .select({ version: sourceMapping.version, mapping: sourceMapping.mapping })
        .from(sourceMapping)
        .where(and(eq(sourceMapping.workspaceId, workspaceId), eq(sourceMapping.sourceId, run.sourceId)))
        .orderBy(desc(sourceMapping.version))
        .limit(1);
      const saved = SourceMapping.safeParse(latest?.mapping).data ?? null;
      return { ...run, version: latest?.version ?? 0, saved };
    },
    request: (loaded) => ({ resource: { type: 'Source', id: loaded.sourceId, attributes: {} }, context: {} }),
    decide: (loaded, input) => {
      const refuse = (code: string, reason: string) =>
        ({ ok: false, code, reason, remedies: ['refresh', 'correct_input'] }) as const;
      if (loaded.state !== 'needs_mapping' && loaded.state !== 'ready')
        return {
          ...refuse('not_waiting', `The import is ${loaded.state} and takes no mapping.`),
          remedies: ['refresh'],
        };
      const template = input.mapping.linkTemplate;
      const parsed = template === undefined ? null : parseSafeLink(template.replaceAll('{id}', 'x'));
      if (parsed && !parsed.ok)
        return { ...refuse('unsafe_link', parsed.reason), remedies: ['correct_input'] };
      return { ok: true, plan: { ...input, ...loaded } };
    },
    write: async (tx, plan, { workspaceId, moveId }) => {
      const { importId, sourceId } = plan;
      const mapping = mergeMappings(plan.saved, plan.mapping);
      const version = plan.version + 1;
      await tx.insert(sourceMapping).values({ workspaceId, sourceId, version, mapping, moveId });
      if (mapping.linkTemplate !== undefined)
        await tx
          .update(source)
          .set({ linkTemplate: mapping.linkTemplate })
          .where(and(eq(source.workspaceId, workspaceId), eq(source.id, sourceId)));
      await tx
        .update(importRun)
        // What was read and compared by the mapping before is read anew: nothing of it is published.
        .set({ mapping, state: 'queued', problem: null, held: null, dryRun: null })
        .where(and(eq(importRun.workspaceId, workspaceId), eq(importRun.id, importId)));
      return { result: { importId, version }, subjects: [importId, sourceId], values: { mapping } };
    },
  };
