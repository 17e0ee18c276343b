// What a version of the rules must be and pass before its next step: the right state, and data that still holds.
import { readRuleData } from '@/server/core/rules/rule-data';
import type { Decided } from './definition';
import type { RuleSetRow, RulesForMove } from './loads/load-rule-set';

export type RuleStep = { held: RulesForMove; row: RuleSetRow };

const SAYS = { draft: 'proposed', proposed: 'activated' } as const;

export function decideRuleState(held: RulesForMove, must: 'draft' | 'proposed'): Decided<RuleStep> {
  const row = held.named;
  if (!row || row.state !== must) {
    const reason = `Only a version that is ${must === 'draft' ? 'a draft' : 'proposed'} can be ${SAYS[must]}; version ${row?.version} is ${row?.state}.`;
    return { ok: false, code: 'wrong_state', reason, remedies: ['refresh'] };
  }
  const read = readRuleData(held.kind, row.data);
  if (read.ok) return { ok: true, plan: { held, row } };
  const [reason = ''] = read.problems;
  return { ok: false, code: 'rules_refused', reason, remedies: ['correct_input'], problems: read.problems };
}
