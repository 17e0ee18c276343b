// rule.activate: a second admin puts a proposed version of the rules in force; every deal is evaluated again by it.
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ruleSet } from '@/db/schema/rule';
import { workspace } from '@/db/schema/workspace';
import { RULE_KINDS } from '@/server/core/rules/rule-kind';
import { decideRuleState, type RuleStep } from './decide-rule-state';
import type { MoveDefinition } from './definition';
import { authorOf } from './loads/load-policy-set';
import { loadRuleSet, type RulesForMove, ruleSetContext, ruleSetResource } from './loads/load-rule-set';

const Input = z.object({ kind: z.enum(RULE_KINDS), version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;
type Result = { version: number; retired: number | null };

export const ruleActivate: MoveDefinition<Input, RulesForMove, RuleStep, Result> = {
  kind: 'rule.activate',
  input: Input,
  load: (tx, { kind, version }, scope) => loadRuleSet(tx, kind, version, scope),
  request: (held, { kind, version }, { actor }) => ({
    resource: ruleSetResource(kind, version),
    context: ruleSetContext(held, actor),
  }),
  decide: (held) => decideRuleState(held, 'proposed'),
  async write(tx, { row: { kind, version }, held }, { workspaceId, actor, now, recordedAt }) {
    const retired = held.active?.version ?? null;
    if (retired !== null)
      await tx
        .update(ruleSet)
        .set({ state: 'retired', retiredAt: now })
        .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, retired)));
    await tx
      .update(ruleSet)
      .set({ state: 'active', activatedBy: authorOf(actor), effectiveFrom: now, activatedAt: recordedAt })
      .where(and(eq(ruleSet.kind, kind), eq(ruleSet.version, version)));
    await tx
      .update(workspace)
      .set({ ruleVersions: { ...held.versions, [kind]: version } })
      .where(eq(workspace.id, workspaceId));
    return {
      result: { version, retired },
      measures: { rules: kind, version, ...(retired === null ? {} : { retired }) },
    };
  },
};
