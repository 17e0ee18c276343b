// A slice of one action answers as the whole set would.
import { preparsePolicySet, preparseSchema, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/server/core/vocabulary/role';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';
import { authorise, shippedPolicies } from './authorise';
import { preparedSlice } from './prepared-slice';
import { readAnswer } from './read-answer';
import { resourceFor } from './tables/resource-for';
import { SHIPPED_ALLOW, SHIPPED_DENY } from './tables/shipped-tables';

const ROWS = [...SHIPPED_ALLOW, ...SHIPPED_DENY];
const set = shippedPolicies();
preparsePolicySet('whole', {
  staticPolicies: Object.fromEntries(set.policies.map(({ id, text }) => [id, text])),
});
preparseSchema('whole', set.schema);

describe('a slice answers as the whole set does', () => {
  it.each(ROWS.map((row, index) => [row.says, row, index] as const))('%s', (_says, row, index) => {
    const resource = row.resource ?? resourceFor(row.action);
    const { attributes, ...uid } = resource;
    const role = ROLES[index % ROLES.length] ?? 'rep';
    const whole = statefulIsAuthorized({
      principal: { type: 'Person', id: 'seat' },
      action: { type: 'Action', id: row.action },
      resource: uid,
      context: row.context,
      entities: [
        { uid: { type: 'Person', id: 'seat' }, attrs: { role }, parents: [] },
        { uid, attrs: attributes, parents: [] },
      ],
      preparsedPolicySetId: 'whole',
      preparsedSchemaName: 'whole',
      validateRequest: true,
    });
    const sliced = authorise({
      actor: { kind: 'person', seatId: 'seat', personId: 'person', role },
      action: row.action,
      resource,
      context: row.context,
    });
    expect(sliced).toEqual(readAnswer(whole, row.action, set));
  });
});

describe('a slice', () => {
  it('is parsed once, and again when another set takes its place', () => {
    const kind = MOVE_CATALOGUE[0].kind;
    const [policy] = set.policies.filter(({ actions }) => actions === null || actions.includes(kind));
    if (!policy) throw new Error('no policy speaks of the first move');
    const broken = { policies: [{ ...policy, text: 'permit (' }] };
    expect(preparedSlice('place', set, kind)).toBe(preparedSlice('place', set, kind));
    expect(() => preparedSlice('place', broken, kind)).toThrow(kind);
    expect(preparedSlice('place', set, kind)).toBe(`place:${kind}`);
  });
});
