import { describe, expect, it } from 'vitest';
import { FLAG_RULES, FLAG_RULES_ON } from '../vocabulary/flag-rule';
import { evaluateFlags } from './evaluate-flags';
import { FLAG_DEFINITIONS } from './flag-definitions';
import { buildFlagInput } from './flag-input-builder';
import { DEFAULT_FLAG_THRESHOLDS, FlagThresholds } from './flag-thresholds';
import { FLAG_WORDS } from './flag-words';

const rulesOf = (...args: Parameters<typeof evaluateFlags>) =>
  evaluateFlags(...args).map((flag) => flag.rule);

describe('the set of flags', () => {
  it('answers for the rules that are on and apply, in the order of the vocabulary', () => {
    const open = rulesOf(buildFlagInput());
    expect(open).toEqual(FLAG_RULES_ON.filter((rule) => open.includes(rule)));
    expect(open).toContain('overdue_close');
    expect(open).not.toContain('late_booking');
    expect(rulesOf(buildFlagInput({ summary: { outcome: 'won', phase: 'won' } }))).toEqual([
      'not_gated',
      'won_without_signature',
      'late_booking',
      'close_date_backdated',
      'created_after_close',
      'unconfirmed_acceptance',
    ]);
  });
  it('answers for a rule that was switched on, and not for one switched off', () => {
    expect(rulesOf(buildFlagInput(), ['single_threaded', 'no_activity'])).toEqual([
      'no_activity',
      'single_threaded',
    ]);
  });
  it.each(FLAG_RULES)('%s answers under its own name, with a reason, what clears it and words', (rule) => {
    const definition = FLAG_DEFINITIONS[rule];
    const result = definition.evaluate(buildFlagInput());
    expect(result).toMatchObject({ rule, version: definition.version });
    expect(definition.isOnByDefault).toBe((FLAG_RULES_ON as readonly string[]).includes(rule));
    expect(result.reason).toMatch(/^\S.*\.$/);
    expect(result.clearsWhen).toMatch(/^\S.*\.$/);
    expect(result.inputs.length).toBeGreaterThan(0);
    expect(FLAG_WORDS[rule].meaning).toMatch(/^\S[^!]*\.$/);
  });
  it('ships thresholds that its own schema accepts', () => {
    expect(FlagThresholds.parse(DEFAULT_FLAG_THRESHOLDS)).toEqual(DEFAULT_FLAG_THRESHOLDS);
    expect(
      FlagThresholds.safeParse({ ...DEFAULT_FLAG_THRESHOLDS, recreated: { withinDays: -1, share: '2' } })
        .success,
    ).toBe(false);
  });
});
