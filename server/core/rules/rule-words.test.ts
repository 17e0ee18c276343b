import { expect, it } from 'vitest';
import { ruleWords } from './rule-words';

it('says a rule by its name and its version', () => {
  expect(ruleWords('attribute_from_signals@1')).toBe('attribute from signals, version 1');
  expect(ruleWords('no_activity')).toBe('no activity');
});
