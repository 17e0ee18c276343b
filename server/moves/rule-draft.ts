// rule.draft: keeps a new version of the checklists, the flags, the reason codes or the message templates; data that does not hold is refused with every place.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ruleSet } from '@/db/schema/rule';
import { diffRuleData } from '@/server/core/rules/diff-rule-data';
import { readRuleData, shippedRuleData } from '@/server/core/rules/rule-data';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { authorOf } from './loads/load-policy-set';
import { loadRuleSet, type RulesForMove, ruleSetResource } from './loads/load-rule-set';

const Input = z.object({
  kind: z.enum(RULE_KINDS),
  /** The version it starts from; null: as shipped. */
  basedOn: z.int().positive().max(2_147_483_647).nullable(),
  /** As core/rules/rule-data.ts reads it for this kind. */
  data: z.unknown(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = { input: Input; held: RulesForMove; version: number; data: object };

export const ruleDraft: MoveDefinition<Input, RulesForMove, Plan, { version: number }> = {
  kind: 'rule.draft',
  input: Input,
  load: (tx, { kind, basedOn }, scope) => loadRuleSet(tx, kind, basedOn, scope),
  request: (_held, { kind, basedOn }) => ({ resource: ruleSetResource(kind, basedOn), context: {} }),
  decide(held, input) {
    const { kind } = input;
    const read = readRuleData(kind, input.data);
    if (!read.ok) {
      const [first = '', ...more] = read.problems;
      const reason = more.length > 0 ? `${first} ${more.length} more below.` : first;
      return {
        ok: false,
        code: 'rules_refused',
        reason,
        remedies: ['correct_input'],
        problems: read.problems,
      };
    }
    const inForce = held.active
      ? readRuleData(kind, held.active.data)
      : { ok: true, data: shippedRuleData(kind) };
    if (inForce.ok && 'data' in inForce && diffRuleData(kind, inForce.data, read.data).length === 0) {
      const reason = 'This says what the rules in force say already.';
      return { ok: false, code: 'no_change', reason, remedies: ['correct_input'] };
    }
    return { ok: true, plan: { input, held, version: held.newestVersion + 1, data: read.data } };
  },
  async write(tx, { input, held, version, data }, { workspaceId, actor, moveId, now }) {
    const { kind, basedOn, note = '' } = input;
    // A draft is immutable: editing it makes the next one.
    if (held.named?.state === 'draft')
      await tx
        .update(ruleSet)
        .set({ state: 'discarded' })
        .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, held.named.version)));
    await tx.insert(ruleSet).values({
      workspaceId,
      kind,
      version,
      state: 'draft',
      basedOn,
      data,
      note,
      madeBy: authorOf(actor),
      madeAt: now,
      moveId,
    });
    return { result: { version }, values: note ? { note } : {}, measures: { rules: kind, version } };
  },
};
