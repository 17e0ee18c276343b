// The difference between two sets is told policy by policy and in words.
import { expect, it } from 'vitest';
import { diffPolicies } from './diff-policies';
import type { Policy } from './policy';
import { readPolicies } from './read-policies';

const read = (text: string): Policy[] => readPolicies({ name: 'a.cedar', text }).policies;
const policy = (id: string, reason: string, rest: string) =>
  `@id("${id}")\n@reason("${reason}")\n@remedy("ask_owner")\n${rest}`;
const SNOOZE = 'permit (principal, action == Action::"deal.snooze", resource)';

it('says what was added, removed and changed, and nothing of what only moved', () => {
  const before = read([policy('a', 'A.', `${SNOOZE};`), policy('b', 'B.', `${SNOOZE};`)].join('\n\n'));
  const after = read(
    [policy('c', 'C.', `${SNOOZE};`), policy('a', 'A.', `${SNOOZE} when { context.isOwner };`)].join('\n'),
  );
  expect(diffPolicies(before, after).map(({ policyId, says }) => [policyId, says])).toEqual([
    ['b', 'Removed: B.'],
    ['c', 'Added: C.'],
    ['a', 'Changed: its condition is another.'],
  ]);
  expect(diffPolicies(before, [...before].reverse())).toEqual([]);
});

it('names moves, effect and sentence', () => {
  const before = read(policy('a', 'A.', `${SNOOZE};`));
  const after = read(
    policy('a', 'Another.', 'forbid (principal, action == Action::"deal.unsnooze", resource);'),
  );
  expect(diffPolicies(before, after)[0]?.says).toBe(
    'Changed: it is now a forbid; moves with deal.unsnooze and without deal.snooze; it now says “Another.”.',
  );
});
