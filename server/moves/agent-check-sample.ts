// agent.check_sample: an admin looks at twenty decided drafts of an agent again and says which were right.
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { agentSample } from '@/db/schema/agent';
import { decision, draft } from '@/db/schema/draft';
import { enrichment } from '@/db/schema/enrichment';
import { move } from '@/db/schema/move';
import { RUNG_3 } from '@/server/core/ladder/judge-climb';
import { DRAFT_FIELD_CLASS, FIELD_CLASSES } from '@/server/core/vocabulary/commitment-field';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';

const Input = z.object({
  agentId: textInput(60).min(1),
  fieldClass: z.enum(FIELD_CLASSES),
  judgements: z
    .array(z.object({ decisionId: z.uuid(), isRight: z.boolean() }))
    .length(RUNG_3.sample, `A sample is ${RUNG_3.sample} decisions`),
});
type Input = z.infer<typeof Input>;
type Loaded = { known: number };
type Result = { right: number; of: number };

export const agentCheckSample: MoveDefinition<Input, Loaded, Input, Result> = {
  kind: 'agent.check_sample',
  input: Input,
  async load(tx, { agentId, fieldClass, judgements }) {
    const ids = [...new Set(judgements.map(({ decisionId }) => decisionId))];
    if (fieldClass === 'firmographic') {
      const answers = await tx
        .select({ id: enrichment.id })
        .from(enrichment)
        .where(
          and(inArray(enrichment.id, ids), isNotNull(enrichment.seatId), isNotNull(enrichment.suggested)),
        );
      return { known: answers.length };
    }
    const rows = await tx
      .select({ field: draft.field })
      .from(decision)
      .innerJoin(draft, eq(draft.id, decision.draftId))
      .innerJoin(move, eq(move.id, draft.moveId))
      .where(and(inArray(decision.id, ids), eq(move.actorKind, 'agent'), eq(move.actorId, agentId)));
    return { known: rows.filter(({ field }) => DRAFT_FIELD_CLASS[field] === fieldClass).length };
  },
  request: (_loaded, _input, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: {},
  }),
  decide({ known }, input) {
    if (known === RUNG_3.sample) return { ok: true, plan: input };
    const reason = 'A sample is twenty different decisions on drafts of this agent in this class of field.';
    return { ok: false, code: 'wrong_sample', reason, remedies: ['refresh'] };
  },
  async write(tx, { agentId, fieldClass, judgements }, { workspaceId, actor, now, moveId }) {
    const right = judgements.filter(({ isRight }) => isRight).length;
    const id = uuidv7();
    await tx.insert(agentSample).values({
      workspaceId,
      id,
      agentId,
      fieldClass,
      right,
      of: judgements.length,
      decisionIds: judgements.map(({ decisionId }) => decisionId),
      seatId: actorId(actor),
      at: now,
      moveId,
    });
    return {
      result: { right, of: judgements.length },
      subjects: [id, ...judgements.map(({ decisionId }) => decisionId)],
      measures: { agent: agentId, class: fieldClass, right, of: judgements.length },
    };
  },
};
