import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOVE_CATALOGUE } from '@/server/moves/catalogue';
import { type DealWorld, makeDealWorld, type SeatName } from '@/server/moves/testing/deal-world';
import { ALL_PROCEDURES, type Answer, callProcedure, PROCEDURES } from './testing/call-procedure';
import { fillWorld, type RecordIds, rowsOf } from './testing/fill-world';
import { missingIds } from './testing/missing-ids';
import { inputOf, PROCEDURE_INPUTS } from './testing/procedure-inputs';
import { seatedAs } from './testing/seated-as';

const ROLES: SeatName[] = ['rep', 'manager', 'leader', 'finance', 'revops_admin', 'auditor'];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const paths = PROCEDURES.map(({ path }) => path);

let alder: DealWorld;
let birch: DealWorld;
let birchIds: RecordIds;
/** What no answer to the other workspace may hold. */
let secrets: string[];

beforeAll(async () => {
  alder = await makeDealWorld({ mark: 'Alder' });
  birch = await makeDealWorld({ mark: 'Birch', beside: alder });
  await fillWorld(alder, 'Alder');
  birchIds = await fillWorld(birch, 'Birch');
  const rows = (await rowsOf(birch)).join('\n');
  secrets = [...new Set(['Birch', ...(rows.match(UUID) ?? [])])];
});
afterAll(async () => {
  await birch.close();
  await alder.close();
});

const text = (answer: Answer): string => JSON.stringify(answer) ?? '';
const withoutIds = (answer: Answer): string => text(answer).replace(UUID, '<id>');

test('every procedure has a request in testing/procedure-inputs.ts that the tests here send', () => {
  expect(Object.keys(PROCEDURE_INPUTS).sort()).toEqual(ALL_PROCEDURES.map(({ path }) => path).sort());
});

test('the world holds a record of every kind that a request names', () => {
  expect(Object.values(birchIds).join(' ').replace(UUID, '').trim()).toBe('');
});

test('every mutation is a move of the catalogue, and no query is one', () => {
  const kinds = new Set<string>(MOVE_CATALOGUE.map(({ kind }) => kind));
  const wrong = ALL_PROCEDURES.filter(
    ({ type, move }) => (type === 'mutation') !== (move !== null && kinds.has(move)),
  );
  expect(wrong).toEqual([]);
});

test.each(paths)('%s asks who is there', async (path) => {
  expect(await callProcedure(path, null, inputOf(path, birchIds))).toMatchObject({
    ok: false,
    code: 'UNAUTHORIZED',
  });
});

describe('a workspace is closed to the seats of another', () => {
  test.each(paths)('%s answers for its records as for records that are not there', async (path) => {
    for (const role of ROLES) {
      const seat = seatedAs(alder, role);
      const input = inputOf(path, birchIds);
      const answer = await callProcedure(path, seat, input);
      const sent = JSON.stringify(input) ?? '';
      const leaked = secrets.filter((secret) => !sent.includes(secret) && text(answer).includes(secret));
      expect(leaked, `${path} as ${role}`).toEqual([]);
      if (!namesRecords(path) || path === 'audit.list') continue;
      const missing = await callProcedure(path, seat, inputOf(path, missingIds(birchIds)));
      expect(withoutIds(answer), `${path} as ${role}`).toBe(withoutIds(missing));
    }
  });

  test('and nothing of it was changed by all of that', async () => {
    const before = await rowsOf(birch);
    for (const { path } of PROCEDURES.filter(({ move }) => move !== null))
      for (const role of ROLES) await callProcedure(path, seatedAs(alder, role), inputOf(path, birchIds));
    expect(await rowsOf(birch)).toEqual(before);
  });

  test('the same requests reach their records from inside', async () => {
    const { value } = okOf(await callProcedure('deal.page', seatedAs(birch, 'rep'), { id: birchIds.deal }));
    expect(JSON.stringify(value)).toContain('Birch');
    const snoozed = await callProcedure(
      'inbox.snooze',
      seatedAs(birch, 'rep'),
      inputOf('inbox.snooze', birchIds),
    );
    expect(snoozed).toMatchObject({ ok: true, value: { status: 'applied' } });
  });
});

/** Whether its request names anything at all. */
function namesRecords(path: string): boolean {
  return (JSON.stringify({ of: inputOf(path, birchIds) }).match(UUID) ?? []).some((id) =>
    Object.values(birchIds).includes(id),
  );
}

function okOf(answer: Answer): { value: unknown } {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}
