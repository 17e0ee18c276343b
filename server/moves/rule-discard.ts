// rule.discard: takes a draft or a proposed version of the rules back; it stays in the history.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ruleSet } from '@/db/schema/rule';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import type { MoveDefinition } from './definition';
import { loadRuleSet, type RulesForMove, ruleSetResource } from './loads/load-rule-set';

const Input = z.object({ kind: z.enum(RULE_KINDS), version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;

export const ruleDiscard: MoveDefinition<Input, RulesForMove, Input, { version: number }> = {
  kind: 'rule.discard',
  input: Input,
  load: (tx, { kind, version }, scope) => loadRuleSet(tx, kind, version, scope),
  request: (_held, { kind, version }) => ({ resource: ruleSetResource(kind, version), context: {} }),
  decide({ named }, input) {
    if (named?.state === 'draft' || named?.state === 'proposed') return { ok: true, plan: input };
    const reason = `Only a draft or a proposed version can be discarded; version ${input.version} is ${named?.state}.`;
    return { ok: false, code: 'wrong_state', reason, remedies: ['refresh'] };
  },
  async write(tx, { kind, version }) {
    await tx
      .update(ruleSet)
      .set({ state: 'discarded' })
      .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, version)));
    return { result: { version }, measures: { rules: kind, version } };
  },
};
