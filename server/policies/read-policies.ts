// Reads a file of Cedar into policies keyed by their @id; says with line and column what does not parse or lacks an annotation.
import {
  checkParsePolicySet,
  type DetailedError,
  type PolicyJson,
  policySetTextToParts,
  policyToJson,
} from '@cedar-policy/cedar-wasm/nodejs';
import { REMEDIES, type Remedy } from '@/server/core/vocabulary/remedy';
import { placeInText } from './place-in-text';
import type { Policy, PolicyFile, PolicyProblem } from './policy';

export type ReadFile = { policies: Policy[]; problems: PolicyProblem[] };

export const KERNEL_FILE = '00-kernel.cedar';

/** A draft mostly repeats the files of the version before it, so what was read is kept for a while. */
const read = new Map<string, ReadFile>();
const MOST = 300;

export function readPolicies(file: PolicyFile): ReadFile {
  const key = `${file.name}\n${file.text}`;
  const known = read.get(key) ?? readFile(file);
  const [oldest] = read.keys();
  if (read.size >= MOST && oldest !== undefined) read.delete(oldest);
  read.set(key, known);
  return known;
}

function readFile({ name, text }: PolicyFile): ReadFile {
  const parsed = checkParsePolicySet({ staticPolicies: text });
  if (parsed.type === 'failure') return { policies: [], problems: problemsOf(parsed.errors, name, text) };
  const parts = policySetTextToParts(text);
  if (parts.type === 'failure') return { policies: [], problems: problemsOf(parts.errors, name, text) };
  const templates = parts.policy_templates.map((part) =>
    problem(name, text, part, 'is a template; write the policy itself, without ?principal or ?resource.'),
  );
  const policies = parts.policies
    .map((part) => ({ part, at: text.indexOf(part) }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => readPolicy(name, text, part));
  return {
    policies: policies.flatMap((each) => ('id' in each ? [each] : [])),
    problems: [...templates, ...policies.flatMap((each) => ('says' in each ? [each] : []))],
  };
}

function readPolicy(file: string, text: string, part: string): Policy | PolicyProblem {
  const parsed = policyToJson(part);
  if (parsed.type === 'failure')
    return problem(file, text, part, parsed.errors[0]?.message ?? 'does not parse');
  const { id, reason, remedy, who } = parsed.json.annotations ?? {};
  const lacks = Object.entries({ '@id': id, '@reason': reason, '@remedy': remedy }).flatMap(([key, value]) =>
    value ? [] : [key],
  );
  if (!id || !reason || !remedy)
    return problem(
      file,
      text,
      part,
      `lacks ${lacks.join(' and ')}; every policy has @id, @reason and @remedy.`,
      id,
    );
  const words = remedy.split(',').map((word) => word.trim());
  const remedies = words.flatMap((word): Remedy[] => REMEDIES.filter((known) => known === word));
  if (remedies.length < words.length)
    return problem(file, text, part, `names a remedy nobody knows; there are ${REMEDIES.join(', ')}.`, id);
  return {
    id,
    effect: parsed.json.effect,
    reason,
    remedies,
    who: who ?? null,
    actions: actionsOf(parsed.json),
    isKernel: file === KERNEL_FILE,
    file,
    text: part,
  };
}

/** The engine tells what it expected in the label of the place. */
function problemsOf(errors: readonly DetailedError[], file: string, text: string): PolicyProblem[] {
  return errors.flatMap((error): PolicyProblem[] => {
    const [place] = error.sourceLocations ?? [];
    const says = [
      error.message.replace(/^failed to parse policies from string: /, ''),
      place?.label,
      error.help,
    ]
      .filter((part) => part)
      .join('; ');
    const at = place ? placeInText(text, place.start) : { line: null, column: null };
    return [{ file, policyId: null, ...at, says }, ...problemsOf(error.related ?? [], file, text)];
  });
}

function problem(file: string, text: string, part: string, says: string, policyId?: string): PolicyProblem {
  const at = text.indexOf(part);
  const place =
    at < 0 ? { line: null, column: null } : placeInText(text, Buffer.byteLength(text.slice(0, at)));
  return { file, policyId: policyId ?? null, ...place, says: policyId ? says : `This policy ${says}` };
}

function actionsOf({ action }: Pick<PolicyJson, 'action'>): string[] | null {
  if (action.op === 'All') return null;
  const uids = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : [];
  return uids.map((uid) => ('__entity' in uid ? uid.__entity.id : uid.id));
}
