// rule.propose: puts a draft of the rules before a second admin.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ruleSet } from '@/db/schema/rule';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import { decideRuleState, type RuleStep } from './decide-rule-state';
import type { MoveDefinition } from './definition';
import { authorOf } from './loads/load-policy-set';
import { loadRuleSet, type RulesForMove, ruleSetResource } from './loads/load-rule-set';

const Input = z.object({ kind: z.enum(RULE_KINDS), version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;

export const rulePropose: MoveDefinition<Input, RulesForMove, RuleStep, { version: number }> = {
  kind: 'rule.propose',
  input: Input,
  load: (tx, { kind, version }, scope) => loadRuleSet(tx, kind, version, scope),
  request: (_held, { kind, version }) => ({ resource: ruleSetResource(kind, version), context: {} }),
  decide: (held) => decideRuleState(held, 'draft'),
  async write(tx, { row: { kind, version } }, { actor, now }) {
    await tx
      .update(ruleSet)
      .set({ state: 'proposed', proposedBy: authorOf(actor), proposedAt: now })
      .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, version)));
    return { result: { version }, measures: { rules: kind, version } };
  },
};
