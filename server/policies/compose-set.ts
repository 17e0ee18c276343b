// Composes files of Cedar into one set keyed by @id, and says what is wrong with any of them; two policies never share an id.
import { createHash } from 'node:crypto';
import { schemaActions, withMembers } from './action-groups';
import type { PolicyFile, PolicyProblem, PolicySet } from './policy';
import { readPolicies } from './read-policies';

export type Composed = { set: PolicySet; problems: PolicyProblem[] };

/** The set holds what could be read; use it only where there are no problems. */
export function composeSet(given: { label: string; files: readonly PolicyFile[]; schema: string }): Composed {
  const { label, files, schema } = given;
  const read = files.map((file) => readPolicies(file));
  const declared = schemaActions(schema);
  const policies = read
    .flatMap((file) => file.policies)
    .map((policy) => ({ ...policy, actions: withMembers(policy.actions, declared) }));
  const digest = digestOf([...files.map(({ name, text }) => `${name}\n${text}`), schema]);
  return {
    set: { policies, schema, version: `${label}.${digest.slice(0, 12)}`, digest },
    problems: [...read.flatMap((file) => file.problems), ...repeatedIds(policies)],
  };
}

export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

function repeatedIds(policies: PolicySet['policies']): PolicyProblem[] {
  return policies.flatMap(({ id, file }, index) => {
    const first = policies.findIndex((policy) => policy.id === id);
    const before = policies[first];
    if (first === index || !before) return [];
    const says = before.isKernel
      ? `has the @id of a promise that is always in force (${before.file}); it cannot be changed here, so leave it out or give yours another @id.`
      : `has the @id of another policy in ${before.file}; each policy has its own.`;
    return [{ file, policyId: id, line: null, column: null, says }];
  });
}
