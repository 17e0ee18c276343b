// A policy that fails while it is asked refuses, although Cedar itself skips it.
import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { expect, it } from 'vitest';
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
  expect(readAnswer(answer, 'x', { policies: [], version: '1' })).toMatchObject({
    isAllowed: false,
    code: 'policy_failed',
    policyIds: [],
  });
});
