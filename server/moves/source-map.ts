// source.map: keeps a new version of how a source's files, stages and categories map onto ours; old versions stay.
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { sourceMapping } from '@/db/schema/source';
import type { MoveDefinition } from './definition';
import { loadSource, type SourceRow } from './loads/load-source';

const MAX_CHARACTERS = 500_000;
/** What jsonb cannot hold, as JSON.stringify writes it. */
const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

const Input = z.object({
  sourceId: z.uuid(),
  /** A mapping as server/sources reads it; whoever sends it has validated it. */
  mapping: z.record(z.string(), z.json()).superRefine((mapping, context) => {
    const text = JSON.stringify(mapping);
    if (text.length > MAX_CHARACTERS)
      context.addIssue({ code: 'custom', message: 'The mapping is too large' });
    if (UNSTORABLE.test(text))
      context.addIssue({ code: 'custom', message: 'The mapping holds characters that cannot be stored' });
  }),
  /** The newest version the person saw; 0 before the first. */
  expectedVersion: z.int().nonnegative(),
});
type Input = z.infer<typeof Input>;
type Loaded = { held: SourceRow; version: number };
type Plan = { sourceId: string; version: number; mapping: Input['mapping'] };

export const sourceMap: MoveDefinition<Input, Loaded, Plan, { sourceId: string; version: number }> = {
  kind: 'source.map',
  input: Input,
  async load(tx, { sourceId }) {
    const held = await loadSource(tx, sourceId);
    if (!held) return null;
    const [newest] = await tx
      .select({ version: sourceMapping.version })
      .from(sourceMapping)
      .where(eq(sourceMapping.sourceId, sourceId))
      .orderBy(desc(sourceMapping.version))
      .limit(1);
    return { held, version: newest?.version ?? 0 };
  },
  request: ({ held }) => ({ resource: { type: 'Source', id: held.id, attributes: {} }, context: {} }),
  decide({ version }, { sourceId, mapping, expectedVersion }) {
    if (version !== expectedVersion) {
      const reason = 'Somebody saved another mapping since you opened this one.';
      return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
    }
    return { ok: true, plan: { sourceId, version: version + 1, mapping } };
  },
  async write(tx, { sourceId, version, mapping }, { workspaceId, moveId }) {
    await tx.insert(sourceMapping).values({ workspaceId, sourceId, version, mapping, moveId });
    return {
      result: { sourceId, version },
      values: { after: mapping },
      subjects: [sourceId],
      measures: { version },
    };
  },
};
