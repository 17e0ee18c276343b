// Which kind of rules the address asks for; checklists where it names none.
import { RULE_KINDS, type RuleKind } from '@/server/core/rules/rule-kind';

export function readKind(value: string | string[] | undefined): RuleKind {
  return RULE_KINDS.find((kind) => kind === value) ?? 'templates';
}
