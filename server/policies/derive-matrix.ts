// Who may make which move: for each action and each role or machine, what the policies say before anything else is known.
import { isAuthorizedPartial, type PolicyJson, policyToJson } from '@cedar-policy/cedar-wasm/nodejs';
import { ROLES, type Role } from '@/server/core/vocabulary/role';
import { conditionWords } from './condition-words';
import type { Policy, PolicySet } from './policy';
import { type ActionShape, schemaShape } from './schema-shape';

export const MACHINES = ['agent', 'worker', 'command'] as const;
export type Machine = (typeof MACHINES)[number];
export const MATRIX_COLUMNS = [...ROLES, ...MACHINES] as const;
export type MatrixColumn = Role | Machine;

/** A policy that has a say, with what is left of its condition in words; null: it always applies. */
export type Say = { policyId: string; when: string | null };
export type MatrixCell = { may: 'always' | 'sometimes' | 'never'; permits: Say[]; forbids: Say[] };
export type MatrixRow = { action: string; cells: Record<MatrixColumn, MatrixCell> };

const TYPES: Record<Machine, string> = { agent: 'Agent', worker: 'Worker', command: 'Command' };
const NEVER: MatrixCell = { may: 'never', permits: [], forbids: [] };

/** The engine answers with everything unknown, so a cell says what the policies say and not what a test happened to ask. */
export function deriveMatrix(set: PolicySet): MatrixRow[] {
  const shape = schemaShape(set.schema);
  const parsed = new Map(set.policies.map((policy) => [policy.id, scopeOf(policy)]));
  return shape.actions.map((action) => ({
    action: action.action,
    cells: Object.fromEntries(
      MATRIX_COLUMNS.map((column) => [column, cellOf(set, action, column, shape.attributesOf, parsed)]),
    ) as MatrixRow['cells'],
  }));
}

function cellOf(
  set: PolicySet,
  shape: ActionShape,
  column: MatrixColumn,
  attributesOf: (type: string) => string[],
  scopes: ReadonlyMap<string, string | null>,
): MatrixCell {
  const type = isMachine(column) ? TYPES[column] : 'Person';
  if (!shape.principals.includes(type)) return NEVER;
  const speaking = set.policies.filter(({ id, actions }) => {
    const scope = scopes.get(id) ?? null;
    return (actions === null || actions.includes(shape.action)) && (scope === null || scope === type);
  });
  if (!speaking.some(({ effect }) => effect === 'permit')) return NEVER;
  const principal = { type, id: 'anybody' };
  const resource = { type: shape.resource, id: 'anything' };
  const action = { type: 'Action', id: shape.action };
  const known: Record<string, string> = isMachine(column) ? {} : { role: column };
  const answer = isAuthorizedPartial({
    principal,
    action,
    resource,
    context: unknowns(shape.context),
    policies: { staticPolicies: Object.fromEntries(speaking.map(({ id, text }) => [id, text])) },
    entities: [
      { uid: principal, attrs: { ...unknowns(attributesOf(type)), ...known }, parents: [] },
      { uid: resource, attrs: unknowns(attributesOf(shape.resource)), parents: [] },
      { uid: action, attrs: {}, parents: shape.memberOf.map((id) => ({ type: 'Action', id })) },
    ],
  });
  if (answer.type === 'failure')
    throw new Error(`${shape.action} for ${column}: ${answer.errors[0]?.message}`);
  const { decision, residuals } = answer.response;
  const left = speaking.flatMap((policy) => saysOf(policy, residuals[policy.id]));
  const saying = (effect: Policy['effect']) =>
    left.filter((say) => say.effect === effect).map(({ say }) => say);
  const may = decision === 'allow' ? 'always' : decision === 'deny' ? 'never' : 'sometimes';
  return { may, permits: saying('permit'), forbids: saying('forbid') };
}

function saysOf(policy: Policy, residual: PolicyJson | undefined): { effect: Policy['effect']; say: Say }[] {
  if (!residual) return [];
  const when = conditionWords(residual.conditions);
  return when === 'never' ? [] : [{ effect: policy.effect, say: { policyId: policy.id, when } }];
}

function unknowns(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { __extn: { fn: 'unknown', arg: name } }]));
}

/** The type a policy's principal is bound to; null for any. */
function scopeOf({ id, text }: Policy): string | null {
  const parsed = policyToJson(text);
  if (parsed.type === 'failure') throw new Error(`${id}: ${parsed.errors[0]?.message}`);
  const { principal } = parsed.json;
  return principal.op === 'is' ? principal.entity_type : null;
}

const isMachine = (column: MatrixColumn): column is Machine => MACHINES.some((machine) => machine === column);
