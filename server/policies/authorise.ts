// Asks Cedar whether an actor may make a move; denies by default, and denies when a policy fails at run time.
import {
  checkParsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type TypeAndId,
} from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from '@/server/moves/actor';
import { loadShipped, type ShippedPolicies } from './load-shipped';
import type { PolicyAnswer, PolicyRequest } from './policy-request';
import { preparedSlice } from './prepared-slice';
import { readAnswer } from './read-answer';

const SLOT = 'shipped';
let prepared: ShippedPolicies | undefined;

/** The shipped set, parsed once a process; throws when the set or its schema does not parse. */
export function shippedPolicies(): ShippedPolicies {
  if (prepared) return prepared;
  const shipped = loadShipped();
  const staticPolicies = Object.fromEntries(shipped.policies.map(({ id, text }) => [id, text]));
  const parsed = [checkParsePolicySet({ staticPolicies }), preparseSchema(SLOT, shipped.schema)];
  for (const part of parsed) {
    if (part.type === 'failure') throw new Error(`The shipped policies: ${part.errors[0]?.message}`);
  }
  prepared = shipped;
  return shipped;
}

const PRINCIPAL_TYPE = { person: 'Person', agent: 'Agent', worker: 'Worker', command: 'Command' } as const;

function principalOf(actor: Actor): { uid: TypeAndId; attrs: Record<string, string>; parents: [] } {
  const id = actor.kind === 'person' ? actor.seatId : actor.id;
  const attrs: Record<string, string> = actor.kind === 'person' ? { role: actor.role } : {};
  return { uid: { type: PRINCIPAL_TYPE[actor.kind], id }, attrs, parents: [] };
}

export function authorise(request: PolicyRequest): PolicyAnswer {
  const shipped = shippedPolicies();
  const principal = principalOf(request.actor);
  const resource = { type: request.resource.type, id: request.resource.id };
  const answer = statefulIsAuthorized({
    principal: principal.uid,
    action: { type: 'Action', id: request.action },
    resource,
    context: request.context,
    entities: [principal, { uid: resource, attrs: request.resource.attributes, parents: [] }],
    preparsedPolicySetId: preparedSlice(SLOT, shipped, request.action),
    preparsedSchemaName: SLOT,
    validateRequest: true,
  });
  return readAnswer(answer, request.action, shipped);
}
