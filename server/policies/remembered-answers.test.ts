// What is remembered answers as the engine would, and only where no policy names anybody.
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/server/core/vocabulary/role';
import { askEngine, askPolicies, shippedPolicies } from './authorise';
import type { PolicySet } from './policy';
import { type Question, rememberedAnswer } from './remembered-answers';
import { resourceFor } from './tables/resource-for';
import { SHIPPED_ALLOW, SHIPPED_DENY } from './tables/shipped-tables';

const set = shippedPolicies();
const person = (id: string, role: (typeof ROLES)[number] = 'rep') => ({ type: 'Person' as const, id, role });
const snooze = (id: string): Question => ({
  principal: person(id),
  action: 'deal.snooze',
  resource: { type: 'Deal', id: `deal of ${id}`, attributes: { outcome: 'open' } },
  context: { isOwner: true, isDealTeam: false, isInSubtree: false },
});

/** The shipped set with one more policy on snoozing. */
function setWith(condition: string): PolicySet {
  const [like] = set.policies;
  if (!like) throw new Error('no policy is shipped');
  const text = `forbid (principal, action == Action::"deal.snooze", resource) when { ${condition} };`;
  const ours = { ...like, id: 'ours', effect: 'forbid' as const, actions: ['deal.snooze'], text };
  return { ...set, policies: [...set.policies, ours], digest: `remembered-${condition}` };
}

function timesAsked(asked: PolicySet, questions: Question[]): number {
  let times = 0;
  for (const question of questions)
    rememberedAnswer(question, asked, (each, of) => {
      times += 1;
      return askEngine(each, of);
    });
  return times;
}

it('answers every shipped question, for every role, as the engine does', () => {
  for (const { action, context, resource = resourceFor(action) } of [...SHIPPED_ALLOW, ...SHIPPED_DENY])
    for (const role of ROLES) {
      const question = { action, context, resource, principal: person('somebody', role) };
      askPolicies({ ...question, principal: person('somebody else', role) }, set);
      expect(askPolicies(question, set)).toEqual(askEngine(question, set));
    }
});

describe('the engine is asked', () => {
  it('once where another person asks the same of another deal', () => {
    const same = { ...set };
    expect(timesAsked(same, [snooze('a'), snooze('b'), snooze('a')])).toBe(1);
    const other = { ...snooze('a'), context: { ...snooze('a').context, isOwner: false } };
    expect(timesAsked(same, [other, { ...snooze('a'), principal: person('a', 'manager') }])).toBe(2);
  });

  it.each([
    'principal == Person::"a"',
    'principal in [Person::"a", Agent::"x"]',
    'resource == Deal :: "deal of a"',
    '[Person:: // of two\n"a"].contains(principal)',
  ])('each time where a policy says %s', (condition) => {
    const naming = setWith(condition);
    expect(timesAsked(naming, [snooze('a'), snooze('a')])).toBe(2);
    expect([askPolicies(snooze('a'), naming).isAllowed, askPolicies(snooze('b'), naming).isAllowed]).toEqual([
      false,
      true,
    ]);
  });

  it('each time where the asker could be what is asked about, or a policy fails', () => {
    const self = { ...snooze('a'), resource: { type: 'Person', id: 'a', attributes: { role: 'rep' } } };
    expect(timesAsked({ ...set }, [self, self])).toBe(2);
    expect(timesAsked(setWith('9223372036854775807 + 1 > 0'), [snooze('a'), snooze('a')])).toBe(2);
  });

  it('anew by another set, and gives its askers what none of them can change', () => {
    expect(askPolicies(snooze('a'), set).isAllowed).toBe(true);
    const other = setWith('context.isOwner');
    expect(askPolicies(snooze('a'), other).isAllowed).toBe(false);
    expect(() => askPolicies(snooze('a'), other).policyIds.push('mine')).toThrow(TypeError);
  });
});
