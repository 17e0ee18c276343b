// The data of a rule set by kind: how it is read, what ships, and what differs between two versions, in words.
import type { z } from 'zod';
import { FlagData, SHIPPED_FLAG_DATA } from './flag-data';
import { ReasonData, SHIPPED_REASON_DATA } from './reason-data';
import type { RuleKind } from './rule-kind';
import { SHIPPED_TEMPLATE_DATA, TemplateData } from './template-data';

export type RuleDataOf = { templates: TemplateData; flags: FlagData; reason_codes: ReasonData };

const READERS: { [K in RuleKind]: z.ZodType<RuleDataOf[K]> } = {
  templates: TemplateData,
  flags: FlagData,
  reason_codes: ReasonData,
};
const SHIPPED: RuleDataOf = {
  templates: SHIPPED_TEMPLATE_DATA,
  flags: SHIPPED_FLAG_DATA,
  reason_codes: SHIPPED_REASON_DATA,
};

export const shippedRuleData = <K extends RuleKind>(kind: K): RuleDataOf[K] => SHIPPED[kind];

/** What was kept was checked when it came in; a newer product may still refuse it. */
export function readRuleData<K extends RuleKind>(
  kind: K,
  data: unknown,
): { ok: true; data: RuleDataOf[K] } | { ok: false; problems: string[] } {
  const parsed = READERS[kind].safeParse(data);
  if (parsed.success) return { ok: true, data: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) =>
      [path.map(String).join(' › ') || 'the whole', message].join(': '),
    ),
  };
}
