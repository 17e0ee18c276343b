// source.configure: changes a source's name, the address its records open at, whether its subjects may be shown, or whether it is sanctioned.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { source } from '@/db/schema/source';
import type { MoveDefinition } from './definition';
import { SourceSettings } from './input/source-input';
import { loadSource, type SourceRow } from './loads/load-source';

const Input = SourceSettings.partial().extend({ sourceId: z.uuid() });
type Input = z.infer<typeof Input>;
type Plan = { held: SourceRow; changes: Partial<SourceSettings> };

export const sourceConfigure: MoveDefinition<Input, SourceRow, Plan, { sourceId: string }> = {
  kind: 'source.configure',
  input: Input,
  load: (tx, { sourceId }) => loadSource(tx, sourceId),
  request: ({ id }) => ({ resource: { type: 'Source', id, attributes: {} }, context: {} }),
  decide(held, { sourceId: _named, ...changes }) {
    if (Object.keys(changes).length === 0) {
      const reason = 'Nothing was changed.';
      return { ok: false, code: 'no_change', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { held, changes } };
  },
  async write(tx, { held, changes }, { workspaceId }) {
    await tx
      .update(source)
      .set(changes)
      .where(and(eq(source.workspaceId, workspaceId), eq(source.id, held.id)));
    const { name, linkTemplate, areSubjectsAllowed, isSanctioned } = held;
    const before = { name, linkTemplate, areSubjectsAllowed, isSanctioned };
    return { result: { sourceId: held.id }, values: { before, after: changes }, subjects: [held.id] };
  },
};
