// What declining a draft sets off, by its reason code; each code has exactly one effect.
import type { ReasonCode } from '../vocabulary/reason-code';

const DECLINE_EFFECTS = [
  'rule_at_fault',
  'timing',
  'preference',
  'privacy_hide',
  'privacy_delete',
  'other',
] as const;
export type DeclineEffect = (typeof DECLINE_EFFECTS)[number];

const EFFECT_OF: Record<ReasonCode<'draft_decline'>, DeclineEffect> = {
  fact_wrong: 'rule_at_fault',
  wrong_deal: 'rule_at_fault',
  duplicate: 'rule_at_fault',
  already_recorded: 'rule_at_fault',
  interpretation_disputed: 'rule_at_fault',
  outdated: 'timing',
  not_yet_knowable: 'timing',
  low_value: 'preference',
  confidential_keep_in_source: 'privacy_hide',
  customer_asked_not_to_log: 'privacy_delete',
  other: 'other',
};

export const declineEffect = (code: ReasonCode<'draft_decline'>): DeclineEffect => EFFECT_OF[code];

/** What a person is told before declining. */
export const DECLINE_EFFECT_WORDS: Record<DeclineEffect, string> = {
  rule_at_fault: 'Counts against the rule that drafted it.',
  timing: 'Counts against nobody; it was not the time.',
  preference: 'Three times silences this rule for this deal.',
  privacy_hide: 'Hides the label and keeps the pointer.',
  privacy_delete: 'Deletes the pointer and keeps it from being imported again; no manager sees it.',
  other: 'Is read by an admin.',
};

const DECLINES_THAT_SILENCE = 3;

/** Whether a rule has to stay silent on a deal: `codes` are the decline codes its drafts there were given. */
export const isRuleSilenced = (codes: readonly string[]): boolean =>
  codes.filter((code) => code === 'low_value').length >= DECLINES_THAT_SILENCE;
