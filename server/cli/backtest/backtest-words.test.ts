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

const commits = (state: 'evidenced' | 'gap', count: number, won: number): MetricPair[] =>
  Array.from({ length: count }, (_, at) => {
    const side = { isInPeriod: true, value: '1', segment: null, isGone: false };
    return {
      start: { ...side, outcome: 'open', category: 'commit', state },
      end: { ...side, outcome: at < won ? 'won' : 'lost', category: 'closed', state: null },
    };
  });
const told = (...pairs: MetricPair[][]) =>
  commitLines(measurePeriod(pairs.flat()).byEvidence, 'active', 4).join('\n');

it('says why a state of commits is withheld, and compares nothing with it', () => {
  const text = told(commits('evidenced', 6, 6), commits('gap', 2, 2));
  expect(text).toContain('Gap         withheld: Fewer than 5 deals.');
  expect(text).toContain('Evidenced   withheld: It would tell of fewer than 5 deals by subtraction.');
  expect(text).not.toContain('less gap');
});

it('says by how much more often evidenced commits were won, and how sure that is', () => {
  expect(told(commits('evidenced', 70, 56), commits('gap', 80, 48))).toContain(
    'Evidenced less gap: +20.0 points (+5.2 to +33.4), more than chance.',
  );
  expect(told(commits('evidenced', 6, 4), commits('gap', 6, 3))).toMatch(/may be chance\.$/);
});
