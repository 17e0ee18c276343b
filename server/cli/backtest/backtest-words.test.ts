// What a backtest could not ask is never told as an answer.
import { expect, it } from 'vitest';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { flagLines } from './backtest-words';

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
