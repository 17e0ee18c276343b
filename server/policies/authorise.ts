// Asks Cedar whether an actor may make a move; denies by default, and denies when a policy fails at run time.
import { setFlagsFromString } from 'node:v8';
import { statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from '@/server/moves/actor';
import type { AskedPrincipal } from './asked';
import { loadShipped } from './load-shipped';
import type { PolicySet } from './policy';
import type { PolicyAnswer, PolicyRequest } from './policy-request';
import { SCHEMA_SLOT, slotOf } from './policy-slots';
import { preparedSlice } from './prepared-slice';
import { readAnswer } from './read-answer';
import { type Question, rememberedAnswer } from './remembered-answers';

// Where Node 20 compiles a call of WebAssembly into its caller and gives that code up while the call lasts, the process
// ends ("unreachable code" in V8's Deoptimizer). Called from outside, a question takes as long.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

/** The shipped set, read once a process; throws when the set or its schema does not parse. */
export function shippedPolicies(): PolicySet {
  return loadShipped().set;
}

const PRINCIPAL_TYPE = { person: 'Person', agent: 'Agent', worker: 'Worker', command: 'Command' } as const;

export function principalOf(actor: Actor): AskedPrincipal {
  return actor.kind === 'person'
    ? { type: 'Person', id: actor.seatId, role: actor.role }
    : { type: PRINCIPAL_TYPE[actor.kind], id: actor.id };
}

/** @param set the workspace's policies in force; the shipped ones where it has none of its own. */
export function authorise(
  { actor, ...rest }: PolicyRequest,
  set: PolicySet = shippedPolicies(),
): PolicyAnswer {
  return askPolicies({ principal: principalOf(actor), ...rest }, set);
}

/** The one place that asks: for a move at the door, and for a recorded one in a replay. */
export function askPolicies(question: Question, set: PolicySet): PolicyAnswer {
  return rememberedAnswer(question, set, askEngine);
}

/** Puts it to Cedar, whatever was answered before. */
export function askEngine({ principal, action, resource, context }: Question, set: PolicySet): PolicyAnswer {
  const { role, ...uid } = principal;
  const about = { type: resource.type, id: resource.id };
  const answer = statefulIsAuthorized({
    principal: uid,
    action: { type: 'Action', id: action },
    resource: about,
    context,
    entities: [
      { uid, attrs: role === undefined ? {} : { role }, parents: [] },
      { uid: about, attrs: resource.attributes, parents: [] },
    ],
    preparsedPolicySetId: preparedSlice(slotOf(set), set, action),
    preparsedSchemaName: SCHEMA_SLOT,
    validateRequest: true,
  });
  return readAnswer(answer, action, set);
}
