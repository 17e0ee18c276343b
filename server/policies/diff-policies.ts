// What changed between two sets, policy by policy and in words; the order of files and the space between policies do not count.
import type { Policy } from './policy';

export type PolicyChange = {
  policyId: string;
  /** One sentence for people. */
  says: string;
  before: string | null;
  after: string | null;
};

export function diffPolicies(before: readonly Policy[], after: readonly Policy[]): PolicyChange[] {
  const held = new Map(before.map((policy) => [policy.id, policy]));
  const next = new Map(after.map((policy) => [policy.id, policy]));
  const gone = before.flatMap((policy): PolicyChange[] =>
    next.has(policy.id)
      ? []
      : [{ policyId: policy.id, says: `Removed: ${policy.reason}`, before: policy.text, after: null }],
  );
  const rest = after.flatMap((policy): PolicyChange[] => {
    const was = held.get(policy.id);
    if (!was)
      return [{ policyId: policy.id, says: `Added: ${policy.reason}`, before: null, after: policy.text }];
    const says = sayChange(was, policy);
    return says ? [{ policyId: policy.id, says, before: was.text, after: policy.text }] : [];
  });
  return [...gone, ...rest];
}

function sayChange(was: Policy, is: Policy): string | null {
  if (was.text === is.text) return null;
  const words = [
    was.effect === is.effect ? null : `it is now a ${is.effect}`,
    listChange('moves', was.actions ?? ['every move'], is.actions ?? ['every move']),
    listChange('remedies', was.remedies, is.remedies),
    was.who === is.who ? null : `it is for ${is.who ?? 'nobody in particular'}`,
    was.reason === is.reason ? null : `it now says “${is.reason}”`,
    conditionOf(was) === conditionOf(is) ? null : 'its condition is another',
  ].filter((part) => part !== null);
  return `Changed: ${words.length > 0 ? words.join('; ') : 'its text, not what it says'}.`;
}

function listChange(what: string, was: readonly string[], is: readonly string[]): string | null {
  const added = is.filter((each) => !was.includes(each));
  const gone = was.filter((each) => !is.includes(each));
  if (added.length + gone.length === 0) return null;
  const parts = [
    added.length > 0 ? `with ${added.join(', ')}` : '',
    gone.length > 0 ? `without ${gone.join(', ')}` : '',
  ];
  return `${what} ${parts.filter(Boolean).join(' and ')}`;
}

/** The text after its scope, without comments and spare space. */
function conditionOf({ text }: Policy): string {
  const plain = text.replace(/\/\/.*$/gm, '').replace(/\s+/g, ' ');
  return /\) ((?:when|unless) .*)$/.exec(plain)?.[1] ?? '';
}
