// A deal whose row was refused stands in the files all the same: neither the dry run nor the import says that it vanished.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { executeImport } from '../execute-import';
import { openInput } from '../input/open-input';
import { beginImport } from '../run-import';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';

const HEAD = 'Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,ForecastCategory';
const deal = (n: number, amount: string, currency = 'USD') =>
  `00600000000000${n}AAA,Deal ${n},Prospecting,${amount},2026-06-30,${currency},Pipeline`;
const csv = (...rows: string[]) => ({ 'Opportunity.csv': [HEAD, ...rows].join('\n') });
const FIRST = csv(deal(1, '1000'), deal(2, '2000'), deal(3, '3000'), deal(4, '4000'), deal(5, '5000'));

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

async function dryRun(source: string, files: Record<string, string>) {
  const path = await world.writeFiles(files);
  const begun = {
    workspaceId: world.workspaceId,
    actor: { kind: 'command' as const, id: 'plumbline' },
    source: { kind: 'salesforce' as const, name: source },
    asOf: '2026-05-08',
    goesAtOnce: false,
    now: NOW,
  };
  const importId = await beginImport(begun);
  const report = await executeImport({ ...begun, importId, openInput: () => openInput(path), now: NOW });
  return report.dryRun;
}

it('is not said to vanish, whether a value or the number of its cells is why', async () => {
  const source = 'refused';
  await world.importFiles(FIRST, { source, asOf: '2026-05-01' });
  const cut = deal(5, '5000').slice(0, -'0,USD,Pipeline'.length);
  const second = csv(deal(1, '1000'), deal(2, 'much'), `${deal(3, '3000')},more`, cut);
  expect((await dryRun(source, second))?.deals).toMatchObject({ vanished: 1, untouched: 0 });
  expect((await dryRun(source, second))?.biggest.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'vanished Deal 4',
  ]);
  const report = await world.importFiles(second, { source, asOf: '2026-05-08' });
  expect(report).toMatchObject({ state: 'published', refused: 3, vanished: 1 });
  const gone = await world.sql`select o.name from opportunity o join source s on s.id = o.source_id
    where s.name = ${source} and o.vanished_import_id is not null`;
  expect(gone.map(({ name }) => name)).toEqual(['Deal 4']);
});

it('moves the whole of a deal that changes its currency: amounts of two currencies have no difference', async () => {
  await world.importFiles(csv(deal(1, '1000')), { source: 'currency', asOf: '2026-05-01' });
  const told = await dryRun('currency', csv(deal(1, '900', 'EUR')));
  expect(told?.biggest).toMatchObject([{ currency: 'EUR', effect: '900' }]);
});
