// Every procedure for every role: a move is refused by the policies exactly where the matrix on the Rules screen says so.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DealWorld, makeDealWorld, type SeatName } from '@/server/moves/testing/deal-world';
import { deriveMatrix, type MatrixCell } from '@/server/policies/derive-matrix';
import { loadShipped } from '@/server/policies/load-shipped';
import { ALL_PROCEDURES, callProcedure, PROCEDURES } from './testing/call-procedure';
import { fillWorld, type RecordIds } from './testing/fill-world';
import { inputOf } from './testing/procedure-inputs';
import { seatedAs } from './testing/seated-as';

const ROLES = [
  'rep',
  'manager',
  'leader',
  'finance',
  'revops_admin',
  'auditor',
] as const satisfies SeatName[];
const { set } = loadShipped();
const matrix = new Map(deriveMatrix(set).map((row) => [row.action, row.cells]));

let world: DealWorld;
let ids: RecordIds;
beforeAll(async () => {
  world = await makeDealWorld();
  ids = await fillWorld(world, 'Rowan');
});
afterAll(() => world.close());

const queries = PROCEDURES.filter(({ type }) => type === 'query').map(({ path }) => path);
const moves = PROCEDURES.flatMap(({ path, move }) => (move === null ? [] : [[path, move] as const]));

test('covers every procedure', () => {
  expect(queries.length + moves.length).toBe(ALL_PROCEDURES.length);
});

test.each(queries)('%s answers every role, or says that there is nothing for it', async (path) => {
  for (const role of ROLES) {
    const answer = await callProcedure(path, seatedAs(world, role), inputOf(path, ids));
    expect(answer.ok ? 'ok' : answer.code, `${path} as ${role}`).toMatch(
      /^(ok|NOT_FOUND|FORBIDDEN|BAD_REQUEST)$/,
    );
  }
});

test.each(moves)(
  '%s (%s) is refused by the policies where they never allow it, and not where they always do',
  async (path, move) => {
    for (const role of ROLES) {
      const cell = matrix.get(move)?.[role];
      if (!cell) throw new Error(`${move} is not in the matrix.`);
      const input = { ...Object(inputOf(path, ids)), preview: true };
      const answer = await callProcedure(path, seatedAs(world, role), input);
      const outcome = answer.ok ? outcomeOf(answer.value) : { status: 'refused', code: answer.code };
      if (cell.may === 'never') expect(neverCodes(cell), `${path} as ${role}`).toContain(outcome.code);
      if (cell.may === 'always') expect(policyCodes, `${path} as ${role}`).not.toContain(outcome.code);
    }
  },
);

const policyCodes = ['no_permission', ...set.policies.map(({ id }) => id)];

/** A record that this seat may not see is not there for it; a request of the wrong shape never came to the policies. */
function neverCodes({ forbids }: MatrixCell): string[] {
  return [
    'no_permission',
    'not_found',
    ...forbids.map(({ policyId }) => policyId),
    ...set.policies.flatMap(kernelId),
  ];
}

const kernelId = ({ isKernel, id }: { isKernel: boolean; id: string }): string[] => (isKernel ? [id] : []);

function outcomeOf(value: unknown): { status: string; code: string } {
  // Another workspace's making answers whether it was made, and refuses by the same policies.
  if (Object(value).ok === false) return { status: 'refused', code: 'no_permission' };
  const { status, code } = Object(Object(value).outcome ?? value);
  return { status: String(status), code: String(code ?? status) };
}
