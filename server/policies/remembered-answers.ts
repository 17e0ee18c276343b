// Remembers what a set of policies answered, where it names nobody: kind, role, attributes and context alone decide there,
// and the same question of another deal is not put to the engine again. A set never changes, and an answer with it.
import { policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { AskedPrincipal } from './asked';
import type { PolicySet } from './policy';
import type { PolicyAnswer, PolicyRequest } from './policy-request';

export type Question = Omit<PolicyRequest, 'actor'> & { principal: AskedPrincipal };

/** Answers of one set; contexts with counts or lists in them come in more forms than are worth a place. */
const MOST = 2_000;

type Remembered = { answers: Map<string, PolicyAnswer>; namesNobody: Map<string, boolean> };
const held = new WeakMap<PolicySet, Remembered>();

/** @param ask puts it to the engine; a set that fails on it is asked each time, so that each failure is told. */
export function rememberedAnswer(
  question: Question,
  set: PolicySet,
  ask: (question: Question, set: PolicySet) => PolicyAnswer,
): PolicyAnswer {
  const known = held.get(set) ?? { answers: new Map(), namesNobody: new Map() };
  held.set(set, known);
  const { principal, action, resource, context } = question;
  const namesNobody = known.namesNobody.get(action) ?? areForAnybody(set, action);
  known.namesNobody.set(action, namesNobody);
  // Two of one type could be one and the same, which a condition may ask.
  if (!namesNobody || principal.type === resource.type) return ask(question, set);
  const kind = [action, principal.type, principal.role ?? null, resource.type];
  const key = JSON.stringify([kind, resource.attributes, context]);
  const before = known.answers.get(key);
  if (before) return before;
  const answer = ask(question, set);
  if (answer.code === 'policy_failed') return answer;
  if (known.answers.size >= MOST) known.answers.clear();
  known.answers.set(key, frozen(answer));
  return answer;
}

/** Whether no policy that speaks of the action holds the id of anything but an action. */
function areForAnybody({ policies }: PolicySet, action: string): boolean {
  return policies
    .filter(({ actions }) => actions === null || actions.includes(action))
    .every(({ text }) => {
      const parsed = policyToJson(text);
      return parsed.type === 'success' && !holdsEntity(parsed.json);
    });
}

/** In Cedar's JSON an entity is a type and an id, wherever it stands. */
function holdsEntity(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if ('type' in json && 'id' in json && json.type !== 'Action') return true;
  return Object.values(json).some(holdsEntity);
}

/** Askers share it. */
function frozen(answer: PolicyAnswer): PolicyAnswer {
  for (const list of [answer.policyIds, answer.remedies, answer.because]) Object.freeze(list);
  return Object.freeze(answer);
}
