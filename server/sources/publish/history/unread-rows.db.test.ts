// A week whose row of a deal was refused says that the deal was there and nothing of its values: the weeks around it do.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { runMove } from '@/server/moves/door';
import { importRollback } from '@/server/moves/import-rollback';
import { readDealsAt } from '@/server/reads/deal-history-at';
import { type ImportWorld, makeImportWorld, NOW } from '../../testing/import-world';

const EVER = new Date('9999-01-01T00:00:00.000Z');
const csv = (amount: string) => ({
  'Opportunity.csv': [
    'Id,Name,StageName,Amount,CloseDate',
    ...['1', '2', '3'].map((n) => `00600000000000${n}AAA,Deal ${n},Prospecting,${n},2026-06-30`),
    `006000000000009AAA,Deal 9,Prospecting,${amount},2026-06-30`,
  ].join('\n'),
});

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const week = (source: string, asOf: string, amount: string) =>
  world.importFiles(csv(amount), { source, asOf, missing: 'deleted' });
const idOf = async (source: string) => {
  const [row] = await world.sql`select o.id from opportunity o join source s on s.id = o.source_id
    where s.name = ${source} and o.name = 'Deal 9'`;
  return String(row?.id);
};
/** The amount on each day, and now. */
const amounts = async (source: string, ...days: string[]) => {
  const id = await idOf(source);
  const at = await withWorkspace(world.workspaceId, async (tx) => {
    const found: (string | null | undefined)[] = [];
    for (const day of days) {
      const clocks = {
        effectiveAt: new Date(`${day}T23:59:59.999Z`),
        knownAt: EVER,
        basis: 'source',
      } as const;
      const [deal] = await readDealsAt(tx, clocks, [id]);
      found.push(deal?.isMissing ? null : deal?.amount);
    }
    return found;
  });
  const [now] = await world.sql`select amount::text from commitment where opportunity_id = ${id}`;
  return [...at, now?.amount];
};
const changes = async (source: string) =>
  (
    await world.sql`select old_value || ' ' || new_value as change from commitment_entry
      where opportunity_id = ${await idOf(source)} and field in ('amount', 'presence') order by at`
  ).map(({ change }) => change);
const rollBack = (importId: string) =>
  runMove(importRollback, {
    workspaceId: world.workspaceId,
    actor: { kind: 'command', id: 'plumbline' },
    input: { importId, reasonCode: 'wrong_value' },
    idempotencyKey: `rollback ${importId}`,
    now: NOW,
  });

it('keeps what the weeks around it say, in whichever order they come', async () => {
  await week('late', '2026-05-01', '100');
  expect(await week('late', '2026-05-11', 'unreadable')).toMatchObject({ refused: 1, vanished: 0 });
  expect(await amounts('late', '2026-05-11')).toEqual(['100', '100']);
  const late = await week('late', '2026-05-05', '150');
  expect(await changes('late')).toEqual(['100 150']);
  expect(await amounts('late', '2026-05-01', '2026-05-05', '2026-05-11')).toEqual([
    '100',
    '150',
    '150',
    '150',
  ]);
  await week('late', '2026-05-12', '150');
  expect(await changes('late')).toEqual(['100 150']);

  expect(await rollBack(late.importId)).toMatchObject({ status: 'applied' });
  expect(await changes('late')).toEqual(['100 150']);
  expect(await amounts('late', '2026-05-05', '2026-05-11', '2026-05-12')).toEqual([
    '100',
    '100',
    '150',
    '150',
  ]);
});

it('gives the present back to the week before it where a later one is rolled back', async () => {
  await week('back', '2026-05-01', '100');
  await week('back', '2026-05-08', 'unreadable');
  const last = await week('back', '2026-05-12', '300');
  expect(await rollBack(last.importId)).toMatchObject({ status: 'applied' });
  expect(await amounts('back', '2026-05-08', '2026-05-12')).toEqual(['100', '100', '100']);
  expect(await changes('back')).toEqual([]);
});
