// The data of a rule set by kind: how it is read, what ships, and what differs between two versions, in words.
import type { z } from 'zod';
import { FLAG_WORDS } from '../flags/flag-words';
import { fieldWords } from '../vocabulary/field-words';
import { ITEM_LABELS } from '../vocabulary/item';
import { FlagData, SHIPPED_FLAG_DATA } from './flag-data';
import { MessageTemplateData, SHIPPED_MESSAGE_DATA } from './message-template-data';
import { ReasonData, SHIPPED_REASON_DATA } from './reason-data';
import type { RuleKind } from './rule-kind';
import { SHIPPED_TEMPLATE_DATA, TemplateData } from './template-data';
import { TEMPLATE_LABELS } from './template-keys';

export type RuleDataOf = {
  templates: TemplateData;
  flags: FlagData;
  reason_codes: ReasonData;
  message_templates: MessageTemplateData;
};

const READERS: { [K in RuleKind]: z.ZodType<RuleDataOf[K]> } = {
  templates: TemplateData,
  flags: FlagData,
  reason_codes: ReasonData,
  message_templates: MessageTemplateData,
};
const SHIPPED: RuleDataOf = {
  templates: SHIPPED_TEMPLATE_DATA,
  flags: SHIPPED_FLAG_DATA,
  reason_codes: SHIPPED_REASON_DATA,
  message_templates: SHIPPED_MESSAGE_DATA,
};

/** A flag, a checklist item or a template by its name; the names of the lists that hold them say nothing. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FLAG_WORDS).map(([rule, { label }]) => [rule, label])),
  ...ITEM_LABELS,
  ...TEMPLATE_LABELS,
  thresholds: 'Limits',
  messages: 'Template',
  label: 'Name',
  body: 'Text',
  mayMention: 'May speak of',
  mostDetail: 'Own sentence',
};
const partWords = (part: PropertyKey): PropertyKey => NAMES[String(part)] ?? part;

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
    problems: parsed.error.issues.map(
      ({ path, message }) => `${fieldWords(path.map(partWords))}: ${message}`,
    ),
  };
}
