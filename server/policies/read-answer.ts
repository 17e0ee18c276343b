// Turns Cedar's answer into ours: a sentence, remedies and the policies that decided; any error at all is a refusal.
import type { AuthorizationAnswer } from '@cedar-policy/cedar-wasm/nodejs';
import { noPermission } from './no-permission';
import type { PolicySet } from './policy';
import type { PolicyAnswer } from './policy-request';

export function readAnswer(
  answer: AuthorizationAnswer,
  action: string,
  { policies, version }: Pick<PolicySet, 'policies' | 'version'>,
): PolicyAnswer {
  // Cedar skips a policy that fails, so a failing forbid would allow: any error at all is a refusal.
  if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0) {
    const failed = answer.type === 'failure' ? [] : answer.response.diagnostics.errors;
    const errors =
      answer.type === 'failure'
        ? answer.errors.map((error) => error.message)
        : failed.map(({ policyId, error }) => `${policyId}: ${error.message}`);
    console.error(`policies failed on ${action}: ${errors.join('; ')}`);
    return {
      isAllowed: false,
      code: 'policy_failed',
      policyIds: failed.map(({ policyId }) => policyId),
      reason: 'The rules could not be applied to this request, so nothing was changed. Tell an admin.',
      remedies: ['approval:admin'],
      because: failed.map(({ policyId }) => ({
        policyId,
        reason: 'It failed while it was asked, and a policy that fails refuses.',
        remedies: ['approval:admin'],
      })),
      errors,
      version,
    };
  }
  const { decision, diagnostics } = answer.response;
  const determining = policies.filter((policy) => diagnostics.reason.includes(policy.id));
  const policyIds = determining.map((policy) => policy.id);
  if (decision === 'allow') {
    return { isAllowed: true, code: 'allowed', policyIds, reason: '', remedies: [], because: [], version };
  }
  const [first] = determining;
  if (!first) return { ...noPermission(action, policies), version };
  const remedies = [...new Set(determining.flatMap((policy) => policy.remedies))];
  const because = determining.map(({ id, reason, remedies: helps }) => ({
    policyId: id,
    reason,
    remedies: helps,
  }));
  return { isAllowed: false, code: first.id, policyIds, reason: first.reason, remedies, because, version };
}
