// What a backtest could not ask is never told as an answer.
import { expect, it } from 'vitest';
import type { MetricPair } from '@/server/core/metrics/cohort';
import { measurePeriod } from '@/server/core/metrics/measure-period';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { commitLines, flagLines } from './backtest-words';

const nothing = (rule: FlagRule) => ({
  rule,
  episodes: 0,
  precision: { isWithheld: true as const, mature: 0, reason: 'Too few.' },
});

it('says of flags about closed deals that they are not measured, not that they were never raised', () => {
  const lines = flagLines([nothing('no_activity'), nothing('won_without_signature')], 'active', 12);
  expect(lines).toContain('Never raised in that time: No activity.');
  expect(lines.at(-1)).toMatch(/^Not measured, because they are about closed deals: Won without/);
});

it('says why a state of commits is withheld', () => {
  const pair = (state: 'evidenced' | 'gap'): MetricPair => {
    const side = { isInPeriod: true, value: '1', segment: null, isGone: false };
    return {
      start: { ...side, outcome: 'open', category: 'commit', state },
      end: { ...side, outcome: 'won', category: 'closed', state: null },
    };
  };
  const pairs = [...Array(6).fill(pair('evidenced')), ...Array(2).fill(pair('gap'))];
  const text = commitLines(measurePeriod(pairs).byEvidence, 'active', 4).join('\n');
  expect(text).toContain('Gap         withheld: Fewer than 5 deals.');
  expect(text).toContain('Evidenced   withheld: It would tell of fewer than 5 deals by subtraction.');
});
