// A deal that its own row calls deleted leaves the totals whatever missing rows mean, and is back when a row shows it again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { runMove } from '@/server/moves/door';
import { importRollback } from '@/server/moves/import-rollback';
import { readDealsAt } from '@/server/reads/deal-history-at';
import { executeImport } from '../../execute-import';
import { openInput } from '../../input/open-input';
import { beginImport } from '../../run-import';
import { type ImportOptions, type ImportWorld, makeImportWorld, NOW } from '../../testing/import-world';

const EVER = new Date('9999-01-01T00:00:00.000Z');
const csv = (...rows: string[]) => ({
  'Opportunity.csv': ['Id,Name,StageName,Amount,CloseDate,IsDeleted', ...rows].join('\n'),
});
const deal = (n: number, isDeleted = false) =>
  `00600000000000${n}AAA,Deal ${n},Prospecting,${n}000,2026-06-30,${isDeleted}`;
const ALL = csv(deal(1), deal(2), deal(3), deal(4));

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const week = (
  source: string,
  asOf: string,
  files: Record<string, string>,
  missing?: ImportOptions['missing'],
) => world.importFiles(files, { source, asOf, ...(missing ? { missing } : {}) });
const goneAt = async (source: string, day: string) => {
  const ids =
    await world.sql`select o.id from opportunity o join source s on s.id = o.source_id where s.name = ${source}`;
  const clocks = { effectiveAt: new Date(`${day}T23:59:59.999Z`), knownAt: EVER, basis: 'source' } as const;
  const deals = await withWorkspace(world.workspaceId, (tx) =>
    readDealsAt(
      tx,
      clocks,
      ids.map(({ id }) => String(id)),
    ),
  );
  return deals.flatMap(({ name, isMissing }) => (isMissing ? [name] : [])).sort();
};
const goneNow = async (source: string) =>
  (
    await world.sql`select o.name from opportunity o join source s on s.id = o.source_id
      where s.name = ${source} and o.vanished_import_id is not null order by 1`
  ).map(({ name }) => name);

it.each(['filtered', 'unknown'] as const)('leaves the totals where missing rows are %s', async (missing) => {
  const source = `left ${missing}`;
  await week(source, '2026-05-01', ALL);
  const report = await week(source, '2026-05-08', csv(deal(2, true)), missing);
  expect(report).toMatchObject({ state: 'published', vanished: 1 });
  expect(await goneNow(source)).toEqual(['Deal 2']);
  expect([await goneAt(source, '2026-05-01'), await goneAt(source, '2026-05-08')]).toEqual([[], ['Deal 2']]);
});

it('comes back with the export that shows it, and stays where the deleting one is rolled back', async () => {
  await week('back', '2026-05-01', ALL);
  const deleting = await week('back', '2026-05-08', csv(deal(1), deal(2, true), deal(3)), 'filtered');
  await week('back', '2026-05-12', csv(deal(2)), 'filtered');
  expect(await goneNow('back')).toEqual([]);
  expect(await goneAt('back', '2026-05-10')).toEqual(['Deal 2']);
  const outcome = await runMove(importRollback, {
    workspaceId: world.workspaceId,
    actor: { kind: 'command', id: 'plumbline' },
    input: { importId: deleting.importId, reasonCode: 'wrong_value' },
    idempotencyKey: 'rollback deleting',
    now: NOW,
  });
  expect(outcome.status).toBe('applied');
  expect(await goneAt('back', '2026-05-10')).toEqual([]);
});

it('is told by the dry run, which writes nothing', async () => {
  await week('dry', '2026-05-01', ALL);
  const path = await world.writeFiles(csv(deal(1), deal(2, true)));
  const begun = {
    workspaceId: world.workspaceId,
    actor: { kind: 'command' as const, id: 'plumbline' },
    source: { kind: 'salesforce' as const, name: 'dry' },
    asOf: '2026-05-08',
    missing: 'filtered' as const,
    goesAtOnce: false,
    now: NOW,
  };
  const importId = await beginImport(begun);
  const { dryRun } = await executeImport({ ...begun, importId, openInput: () => openInput(path), now: NOW });
  expect(dryRun).toMatchObject({ wouldChange: true, deals: { unchanged: 1, vanished: 1, untouched: 2 } });
  expect(dryRun?.biggest.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['vanished Deal 2']);
});
