// The kinds of rules that a workspace keeps in versions beside its policies.
export const RULE_KINDS = ['templates', 'flags', 'reason_codes', 'message_templates'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What is run over the record before it is in force; a reason code is only a word. */
export const REPLAYED_KINDS = ['policies', 'templates', 'flags', 'message_templates'] as const;

/** What deals are read by; the others are asked when somebody decides or writes. */
export const RULE_KINDS_READ_BY_DEALS: readonly RuleKind[] = ['templates', 'flags'];

export const RULE_KIND_LABELS: Record<RuleKind, string> = {
  templates: 'Checklists',
  flags: 'Flags',
  reason_codes: 'Reason codes',
  message_templates: 'Message templates',
};

/** The version in force of each kind; without one, as shipped. */
export type RuleVersions = Partial<Record<RuleKind, number>>;
