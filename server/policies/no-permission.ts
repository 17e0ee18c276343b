// The refusal when no policy permits a move: it names who may make it, from the permits that speak of that move.

import type { Policy } from './policy';
import type { PolicyAnswer } from './policy-request';

export function noPermission(action: string, policies: readonly Policy[]): Omit<PolicyAnswer, 'version'> {
  const permits = policies.filter(
    ({ effect, actions }) => effect === 'permit' && (actions === null || actions.includes(action)),
  );
  const who = permits.flatMap((policy) => (policy.who ? [policy.who] : []));
  const remedies = [...new Set(permits.flatMap((policy) => policy.remedies))];
  return {
    isAllowed: false,
    code: 'no_permission',
    policyIds: [],
    reason:
      who.length > 0
        ? `Your seat does not allow this. It is for ${who.join('; or ')}.`
        : 'No seat is allowed to do this.',
    remedies: remedies.length > 0 ? remedies : ['other_seat'],
    because: permits.map((policy) => ({
      policyId: policy.id,
      reason: policy.who ? `It is for ${policy.who}.` : policy.reason,
      remedies: policy.remedies,
    })),
  };
}
