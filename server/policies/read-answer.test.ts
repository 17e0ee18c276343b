// A policy that fails while it is asked refuses, although Cedar itself skips it.
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { expect, it } from 'vitest';
import type { Policy } from './policy';
import { readAnswer } from './read-answer';

const uid = (type: string) => ({ type, id: 'one' });

it('refuses where a forbid overflows and Cedar would allow', () => {
  const answer = isAuthorized({
    principal: uid('Person'),
    action: { type: 'Action', id: 'x' },
    resource: uid('Deal'),
    context: { amount: 9_007_199_254_740_991 },
    entities: [],
    policies: {
      staticPolicies: {
        everybody: 'permit (principal, action, resource);',
        limit: 'forbid (principal, action, resource) when { context.amount * 9007199254740991 > 0 };',
      },
    },
  });
  expect(answer).toMatchObject({ type: 'success', response: { decision: 'allow' } });
  expect(readAnswer(answer, 'x', { policies: [policy('limit', {})], version: '1' })).toMatchObject({
    isAllowed: false,
    code: 'policy_failed',
    policyIds: ['limit'],
  });
});

it('names every policy that refuses, each with its sentence and its remedies, and all remedies once', () => {
  const policies = [
    policy('push', { reason: 'A push needs a code.', remedies: ['reason_code'] }),
    policy('commit', { reason: 'Commit needs evidence.', remedies: ['evidence', 'reason_code'] }),
    policy('silent', { reason: 'Never asked.', remedies: ['refresh'] }),
  ];
  const answer = {
    type: 'success' as const,
    response: { decision: 'deny' as const, diagnostics: { reason: ['commit', 'push'], errors: [] } },
    warnings: [],
  };
  expect(readAnswer(answer, 'x', { policies, version: '1' })).toEqual({
    isAllowed: false,
    code: 'push',
    policyIds: ['push', 'commit'],
    reason: 'A push needs a code.',
    remedies: ['reason_code', 'evidence'],
    because: [
      { policyId: 'push', reason: 'A push needs a code.', remedies: ['reason_code'] },
      { policyId: 'commit', reason: 'Commit needs evidence.', remedies: ['evidence', 'reason_code'] },
    ],
    version: '1',
  });
});

it('names the policies that would permit it where none does', () => {
  const permit = policy('owner', { effect: 'permit', who: 'the owner', remedies: ['ask_owner'] });
  const answer = {
    type: 'success' as const,
    response: { decision: 'deny' as const, diagnostics: { reason: [], errors: [] } },
    warnings: [],
  };
  expect(readAnswer(answer, 'x', { policies: [permit], version: '1' })).toMatchObject({
    code: 'no_permission',
    policyIds: [],
    because: [{ policyId: 'owner', reason: 'It is for the owner.', remedies: ['ask_owner'] }],
  });
});

function policy(id: string, said: Partial<Policy>): Policy {
  const shown = { reason: '', remedies: [], who: null, file: 'x.cedar', text: '' };
  return { id, effect: 'forbid', actions: null, isKernel: false, ...shown, ...said };
}
