import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DealWorld, makeDealWorld } from '@/server/moves/testing/deal-world';
import { callProcedure, PROCEDURES } from './testing/call-procedure';
import { fillWorld, type RecordIds } from './testing/fill-world';
import { inputOf } from './testing/procedure-inputs';
import { seatedAs } from './testing/seated-as';

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202etxet',
  'x'.repeat(5_000),
  "' or 1=1; drop table fact; --",
  '%_\\',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'https://crm.example/\u0000',
  '1e400',
  '-0',
  'NaN',
  '2023-02-30',
  '9999999-01-01',
  '-271821-04-20',
  '00000000-0000-0000-0000-000000000000',
  'FY99999-Q9',
  '__proto__',
];
const VALUES = [
  null,
  undefined,
  true,
  -1,
  0.5,
  1e308,
  2 ** 31,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 600 }, () => 'x'),
];

let world: DealWorld;
let ids: RecordIds;

beforeAll(async () => {
  world = await makeDealWorld();
  ids = await fillWorld(world, 'Rowan');
});
afterAll(() => world.close());

describe.each(PROCEDURES.map(({ path }) => path))('%s', (path) => {
  test('answers a refusal, never a failure of ours, to a value that cannot be', async () => {
    for (const place of placesOf(inputOf(path, ids))) {
      const isText = typeof at(inputOf(path, ids), place) === 'string';
      for (const value of [...(isText ? TEXTS : []), ...VALUES]) await expectNoFailure(path, place, value);
    }
  });

  test('and to anything else a request can hold', async () => {
    const places = placesOf(inputOf(path, ids));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.double(), fc.jsonValue()),
        (place, value) => expectNoFailure(path, place, value),
      ),
      { numRuns: 20 },
    );
  });
});

async function expectNoFailure(path: string, place: string[], value: unknown): Promise<void> {
  const input = replaced(inputOf(path, ids), place, value);
  // Whoever gets furthest: the owner of the deal, or the admin of the rest.
  const seat = /^(deal|draft|evidence|inbox|me)\./.test(path) ? 'rep' : 'revops_admin';
  const answer = await callProcedure(path, seatedAs(world, seat), input);
  const failed = !answer.ok && answer.code === 'INTERNAL_SERVER_ERROR' ? answer.message : null;
  expect(failed, `${path} with ${place.join('.')} = ${JSON.stringify(value)}`).toBeNull();
}

/** The path of every value within a request, the request itself first. */
function placesOf(value: unknown, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([key, below]) => placesOf(below, [...above, key]))];
}

function at(value: unknown, [key, ...rest]: string[]): unknown {
  return key === undefined ? value : at(Reflect.get(Object(value), key), rest);
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const below = replaced(Reflect.get(Object(value), key), rest, by);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === key ? below : each))
    : { ...Object(value), [key]: below };
}
