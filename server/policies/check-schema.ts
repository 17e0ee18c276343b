// Holds policies against the schema, strictly: a policy that names what is not there, or can never apply, is a problem.
import { type ValidationError, validate } from '@cedar-policy/cedar-wasm/nodejs';
import { placeInText } from './place-in-text';
import type { PolicyFile, PolicyProblem, PolicySet } from './policy';

/** @param files the texts that the set was read from, so that each problem has its line and column there. */
export function checkSchema(set: PolicySet, files: readonly PolicyFile[]): PolicyProblem[] {
  const staticPolicies = Object.fromEntries(set.policies.map(({ id, text }) => [id, text]));
  const answer = validate({
    schema: set.schema,
    policies: { staticPolicies },
    validationSettings: { mode: 'strict' },
  });
  if (answer.type === 'failure')
    return answer.errors.map(({ message }) => ({
      file: null,
      policyId: null,
      line: null,
      column: null,
      says: message,
    }));
  return [...answer.validationErrors, ...answer.validationWarnings].map((error) => locate(error, set, files));
}

function locate(
  { policyId, error }: ValidationError,
  set: PolicySet,
  files: readonly PolicyFile[],
): PolicyProblem {
  const policy = set.policies.find(({ id }) => id === policyId);
  const text = files.find(({ name }) => name === policy?.file)?.text ?? '';
  const [place] = error.sourceLocations ?? [];
  const start = policy ? text.indexOf(policy.text) : -1;
  const offset = Buffer.byteLength(text.slice(0, Math.max(start, 0))) + (place?.start ?? 0);
  const says = [error.message.replace(/^for policy `[^`]*`, /, ''), error.help].filter(Boolean).join('; ');
  const at = start < 0 ? { line: null, column: null } : placeInText(text, offset);
  return { file: policy?.file ?? null, policyId, ...at, says };
}
