// The shipped policies answer their tables, fit the schema strictly, and cover every move.
import { validate } from '@cedar-policy/cedar-wasm/nodejs';
import { describe, expect, it } from 'vitest';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';
import { schemaActions } from './action-groups';
import { authorise, shippedPolicies } from './authorise';
import { ADMIN, change, FINANCE, OWN, REP, type TableRow } from './tables/requests';
import { resourceFor } from './tables/resource-for';
import { SHIPPED_ALLOW, SHIPPED_DENY } from './tables/shipped-tables';

const ALLOW = SHIPPED_ALLOW;
const DENY = SHIPPED_DENY;
const KINDS = MOVE_CATALOGUE.map(({ kind }) => kind);
const ask = ({ actor, action, context, resource }: TableRow) =>
  authorise({ actor, action, context, resource: resource ?? resourceFor(action) });

describe('the ALLOW table', () => {
  it.each(ALLOW.map((row) => [row.says, row] as const))('%s', (_says, row) => {
    expect(ask(row)).toMatchObject({ isAllowed: true, code: 'allowed' });
  });
});

describe('the DENY table', () => {
  it.each(DENY.map((row) => [row.says, row] as const))('%s', (_says, row) => {
    const answer = ask(row);
    expect(answer).toMatchObject({ isAllowed: false, code: row.code });
    expect(answer.reason).toMatch(/^[A-Z].*\.$/);
    expect(answer.remedies.length).toBeGreaterThan(0);
  });
});

describe('the shipped set', () => {
  const { policies, schema, version } = shippedPolicies();

  it('fits its schema strictly, without a warning', () => {
    const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
    expect(
      validate({ schema, policies: { staticPolicies }, validationSettings: { mode: 'strict' } }),
    ).toEqual({
      type: 'success',
      validationErrors: [],
      validationWarnings: [],
      otherWarnings: [],
    });
  });

  it('has an ALLOW and a DENY row for every kind of move', () => {
    const missing = KINDS.flatMap((kind) => [
      ...(ALLOW.some(({ action }) => action === kind) ? [] : [`ALLOW ${kind}`]),
      ...(DENY.some(({ action }) => action === kind) ? [] : [`DENY ${kind}`]),
    ]);
    expect(missing).toEqual([]);
  });

  it('lets each policy decide at least one row', () => {
    const deciding = new Set([...ALLOW, ...DENY].flatMap((row) => ask(row).policyIds));
    expect(policies.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });

  it('has an action for each kind of move, and none besides', () => {
    expect(schemaActions(schema).actions).toEqual([...KINDS].sort());
  });

  it('names its version in every answer', () => {
    expect(version).toMatch(/^shipped-1\.[0-9a-f]{12}$/);
    for (const row of ALLOW.slice(0, 3)) expect(ask(row).version).toBe(version);
  });
});

describe('authorise', () => {
  it('names who may where nobody permitted it', () => {
    const answer = authorise({
      actor: FINANCE,
      action: 'item.waive',
      resource: resourceFor('item.waive'),
      context: { isOwner: false, isDealTeam: false, isInSubtree: false },
    });
    expect(answer).toMatchObject({ code: 'no_permission', policyIds: [] });
    expect(answer.reason).toContain("the deal's owner or its deal team");
  });

  it('denies a request that the schema does not know', () => {
    const resource = resourceFor('draft.accept');
    for (const request of [
      { actor: REP, action: 'no.such_move', resource, context: change(OWN) },
      { actor: REP, action: 'draft.accept', resource, context: {} },
      { actor: ADMIN, action: 'draft.accept', resource: { ...resource, type: 'Seat' }, context: change(OWN) },
      { actor: REP, action: 'draft.accept', resource, context: { ...change(OWN), isOwner: 'yes' } },
      // Beyond a Cedar Long: not an integer it can hold.
      { actor: REP, action: 'draft.accept', resource, context: change(OWN, { blockingGaps: 1e300 }) },
    ]) {
      expect(authorise(request)).toMatchObject({ isAllowed: false, code: 'policy_failed' });
    }
  });

  it('gives the same answer to the same request', () => {
    for (const row of [...ALLOW, ...DENY]) expect(ask(row)).toEqual(ask(row));
  });
});
