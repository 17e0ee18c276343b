// A dry run says what would change and writes nothing; a go publishes what lies staged, and asks again where the world moved.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runMove } from '@/server/moves/door';
import { importGo } from '@/server/moves/import-go';
import { cancelImport } from '../cancel-import';
import { executeImport } from '../execute-import';
import { openInput } from '../input/open-input';
import { beginImport } from '../run-import';
import { type ImportWorld, makeImportWorld, NOW } from '../testing/import-world';

const ADMIN = {
  kind: 'person' as const,
  seatId: '018f0000-0000-7000-8000-000000000001',
  personId: '018f0000-0000-7000-8000-000000000002',
  role: 'revops_admin' as const,
};
const HEAD = 'Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,IsClosed,IsWon,ForecastCategory';
const deal = (n: number, stage: string, amount: string, closes = '2026-06-30', category = 'Pipeline') =>
  `006000000000${String(n).padStart(3, '0')},Deal ${n},${stage},${amount},${closes},USD,false,false,${category}`;
const csv = (...rows: string[]) => ({ 'Opportunity.csv': `${[HEAD, ...rows].join('\n')}\n` });
const FIRST = csv(
  deal(1, 'Prospecting', '100'),
  deal(2, 'Prospecting', '200.50'),
  deal(3, 'Negotiation/Review', '1000', '2026-06-30', 'Forecast'),
  deal(4, 'Prospecting', '7'),
);
const SECOND = csv(
  deal(1, 'Prospecting', '100'),
  deal(2, 'Negotiation/Review', '250', '2026-07-15', 'BestCase'),
  deal(3, 'Negotiation/Review', '400', '2026-06-30', 'Forecast'),
  deal(5, 'Prospecting', '60'),
  deal(6, 'Prospecting', 'abc'),
);

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

/** Reads and compares, and waits; `again` runs it as the worker does. */
async function dryRun(files: Record<string, string>, asOf: string) {
  const path = await world.writeFiles(files);
  const begun = {
    workspaceId: world.workspaceId,
    actor: { kind: 'command' as const, id: 'plumbline' },
    source: { kind: 'salesforce' as const, name: 'CRM' },
    asOf,
    goesAtOnce: false,
    now: NOW,
  };
  const importId = await beginImport(begun);
  const again = () => executeImport({ ...begun, importId, openInput: () => openInput(path), now: NOW });
  return { importId, again, report: await again() };
}
const go = (importId: string) =>
  runMove(importGo, {
    workspaceId: world.workspaceId,
    actor: ADMIN,
    input: { importId },
    idempotencyKey: `go:${importId}:${Math.random()}`,
    now: NOW,
  });
const amounts = async () =>
  (
    await world.sql<{ name: string; amount: string }[]>`
      select o.name, c.amount::text from opportunity o join commitment c on c.opportunity_id = o.id order by o.name`
  ).map(({ name, amount }) => `${name} ${amount}`);

beforeEach(async () => {
  const { rows } = { rows: await world.sql`select 1 from opportunity limit 1` };
  if (rows.length === 0)
    expect(await world.importFiles(FIRST, { asOf: '2026-05-01' })).toMatchObject({ state: 'published' });
});

it('says what would change, beside what was said last, and writes nothing', async () => {
  const before = await amounts();
  const { importId, report } = await dryRun(SECOND, '2026-05-08');
  expect(report).toMatchObject({ state: 'ready', refused: 1 });
  expect(report.files).toMatchObject([{ read: 5, added: 1, changed: 2, unchanged: 1, refused: 1 }]);
  expect(report.dryRun).toMatchObject({
    isNewest: true,
    wouldChange: true,
    isComparedAgain: false,
    deals: { added: 1, changed: 2, unchanged: 1, vanished: 1, untouched: 0 },
  });
  expect(report.dryRun?.fields.slice(0, 2)).toEqual([
    { field: 'amount', deals: 2 },
    { field: 'category', deals: 1 },
  ]);
  const total = (by: string, key: string) =>
    report.dryRun?.totals.find((row) => row.by === by && row.key === key);
  expect(total('category', 'commit')).toMatchObject({
    currency: 'USD',
    held: { deals: 1, amount: '1000' },
    given: { deals: 1, amount: '400' },
  });
  expect(total('stage', 'Prospecting')).toMatchObject({
    held: { deals: 3, amount: '307.5' },
    given: { deals: 2, amount: '160' },
  });
  expect(report.dryRun?.biggest.map(({ kind, name, effect }) => [kind, name, effect])).toEqual([
    ['changed', 'Deal 3', '-600'],
    ['new', 'Deal 5', '60'],
    ['changed', 'Deal 2', '49.5'],
    ['vanished', 'Deal 4', '-7'],
  ]);
  expect(report.dryRun?.biggest[2]?.changes).toEqual([
    { field: 'amount', from: '200.5', to: '250' },
    { field: 'category', from: 'pipeline', to: 'best_case' },
    { field: 'stage', from: 'Prospecting', to: 'Negotiation/Review' },
    { field: 'closes_on', from: '2026-06-30', to: '2026-07-15' },
  ]);
  expect(report.dryRun?.refusals).toMatchObject([{ file: 'Opportunity.csv', rows: 1 }]);
  expect(await amounts()).toEqual(before);
  const cancelled = await cancelImport({
    workspaceId: world.workspaceId,
    importId,
    actor: ADMIN,
    idempotencyKey: `cancel:${importId}`,
    now: NOW,
  });
  expect(cancelled).toMatchObject({ status: 'applied' });
  for (const table of ['staged_record', 'import_file', 'import_refusal'])
    expect(await world.sql`select 1 from ${world.sql(table)} where import_id = ${importId}`).toHaveLength(0);
  expect(await amounts()).toEqual(before);
});

it('says that nothing would change where nothing would', async () => {
  const { report, importId } = await dryRun(FIRST, '2026-05-01');
  expect(report.dryRun).toMatchObject({ wouldChange: false, biggest: [], fields: [] });
  expect(await go(importId)).toMatchObject({ status: 'applied' });
});

it('publishes from the same staged records on a go, without reading the files again', async () => {
  const { importId, report } = await dryRun(SECOND, '2026-05-08');
  expect(await go(importId)).toMatchObject({ status: 'applied' });
  const published = await executeImport({
    workspaceId: world.workspaceId,
    importId,
    actor: { kind: 'worker', id: 'importer' },
    openInput: async () => ({ files: [], ignored: [], close: () => undefined }),
    now: NOW,
  });
  expect(published).toMatchObject({ state: 'published', root: report.root, refused: 1 });
  expect(published.files).toEqual(report.files);
  expect(await amounts()).toEqual(
    expect.arrayContaining(['Deal 1 100', 'Deal 2 250', 'Deal 3 400', 'Deal 5 60']),
  );
  expect(await go(importId)).toMatchObject({ status: 'refused', code: 'not_ready' });
});

it('compares again where another import was published while it waited, and says so', async () => {
  const later = csv(
    deal(1, 'Prospecting', '111'),
    deal(2, 'Prospecting', '250'),
    deal(3, 'Prospecting', '400'),
    deal(5, 'Prospecting', '60'),
  );
  const { importId, again, report } = await dryRun(later, '2026-05-10');
  expect(report.dryRun?.biggest.map(({ name }) => name)).toContain('Deal 1');
  await world.importFiles(csv(deal(1, 'Prospecting', '111')), { asOf: '2026-05-09', source: 'CRM' });
  expect(await go(importId)).toMatchObject({ status: 'applied' });
  const compared = await again();
  expect(compared).toMatchObject({ state: 'ready', dryRun: { isComparedAgain: true } });
  expect(compared.dryRun?.biggest.map(({ name }) => name)).not.toContain('Deal 1');
  expect(await go(importId)).toMatchObject({ status: 'applied' });
  expect(await again()).toMatchObject({ state: 'published' });
});

it('reads the files again where what lay staged was lost, and goes on where they say the same', async () => {
  const changed = csv(deal(1, 'Prospecting', '123'));
  const { importId, again } = await dryRun(changed, '2026-05-11');
  await world.sql`delete from staged_record where import_id = ${importId}`;
  expect(await go(importId)).toMatchObject({ status: 'applied' });
  expect(await again()).toMatchObject({ state: 'published' });
  expect(await amounts()).toContain('Deal 1 123');
});

it('compares an older export with what was known at its own as-of, and leaves the present as it is', async () => {
  const before = await amounts();
  const earliest = await dryRun(csv(deal(1, 'Prospecting', '90')), '2026-04-01');
  expect(earliest.report.dryRun).toMatchObject({
    isNewest: false,
    reachesPresent: 0,
    deals: { added: 1, changed: 0, vanished: 0 },
    biggest: [{ kind: 'new', name: 'Deal 1', effect: '90' }],
  });
  // On 1 May deals 1 to 4 were known, with the values of that day; all of them changed later.
  const { importId, again, report } = await dryRun(
    csv(
      deal(1, 'Prospecting', '100'),
      deal(2, 'Prospecting', '210.50'),
      deal(3, 'Negotiation/Review', '1000', '2026-06-30', 'Forecast'),
      deal(9, 'Prospecting', '5'),
    ),
    '2026-05-03',
  );
  expect(report.files).toMatchObject([{ added: 1, changed: 1, unchanged: 2 }]);
  expect(report.dryRun).toMatchObject({
    isNewest: false,
    wouldChange: true,
    // Deal 9 is in no later export, and a later complete one missed it.
    reachesPresent: 0,
    deals: { added: 1, changed: 1, unchanged: 2, vanished: 1, untouched: 0 },
    fields: [{ field: 'amount', deals: 1 }],
  });
  expect(
    report.dryRun?.biggest.map(({ kind, name, effect, changes }) => [kind, name, effect, changes]),
  ).toEqual([
    ['changed', 'Deal 2', '10', [{ field: 'amount', from: '200.5', to: '210.5' }]],
    ['vanished', 'Deal 4', '-7', []],
    ['new', 'Deal 9', '5', []],
  ]);
  const pipeline = report.dryRun?.totals.find((row) => row.by === 'category' && row.key === 'pipeline');
  expect(pipeline).toMatchObject({
    held: { deals: 3, amount: '307.5' },
    given: { deals: 3, amount: '315.5' },
  });
  expect(await go(importId)).toMatchObject({ status: 'applied' });
  const published = await again();
  expect(published).toMatchObject({ state: 'published', vanished: 1 });
  expect(published.files).toEqual(report.files);
  expect((await amounts()).filter((line) => !line.startsWith('Deal 9 '))).toEqual(before);
  const same = await dryRun(csv(deal(1, 'Prospecting', '100')), '2026-05-04');
  expect(same.report.dryRun).toMatchObject({
    isNewest: false,
    deals: { added: 0, changed: 0, unchanged: 1 },
  });
});
