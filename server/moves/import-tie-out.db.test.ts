// The CRM's own totals beside an import's: a difference stays until a code explains it, and every total's age says which.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { readSourceAges } from '@/server/reads/source-ages';
import { readTieLines } from '@/server/reads/tie-outs';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { runMove } from './door';
import { importTieOut } from './import-tie-out';

const CSV = {
  'Opportunity.csv': `Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,IsClosed,IsWon,ForecastCategory
006000000000001,A,Prospecting,100.25,2026-06-30,USD,false,false,Pipeline
006000000000002,B,Prospecting,50,2026-06-30,USD,false,false,Forecast
`,
};
let world: ImportWorld;
let importId: string;
let count = 0;
beforeAll(async () => {
  world = await makeImportWorld();
  importId = (await world.importFiles(CSV, { asOf: '2026-05-01' })).importId;
});
afterAll(() => world.close());

const tie = (line: object, id = importId) =>
  runMove(importTieOut, {
    workspaceId: world.workspaceId,
    actor: { kind: 'command', id: 'plumbline' },
    input: { importId: id, line: { currency: 'USD', category: 'all', ...line } },
    idempotencyKey: `tie ${++count}`,
    now: NOW,
  });
const standing = () =>
  withWorkspace(world.workspaceId, async (tx) => (await readSourceAges(tx)).map((source) => source.tie));

it('says that nobody tied it out, then that it ties', async () => {
  expect(await standing()).toEqual(['not_tied']);
  expect(await tie({ deals: 2, amount: '150.25' })).toMatchObject({
    status: 'applied',
    result: { standing: 'tied' },
  });
  expect(await standing()).toEqual(['tied']);
});

it('shows a difference until a code explains it, and keeps what was entered before', async () => {
  expect(await tie({ deals: 3, amount: '150.25' })).toMatchObject({ result: { standing: 'differs' } });
  expect(await standing()).toEqual(['differs']);
  const explain = { deals: 3, amount: '150.25', reasonCode: 'other' };
  expect(await tie(explain)).toMatchObject({ status: 'refused', code: 'reason_code' });
  expect(await tie({ ...explain, reasonCode: 'no_such' })).toMatchObject({ status: 'refused' });
  expect(await tie({ ...explain, note: 'One deal was merged on Monday' })).toMatchObject({
    result: { standing: 'explained' },
  });
  expect(await standing()).toEqual(['explained']);
  const rows = await world.sql`select version from tie_out order by version`;
  expect(rows.map(({ version }) => version)).toEqual([1, 2, 3]);
  const lines = await withWorkspace(world.workspaceId, (tx) => readTieLines(tx, [importId]));
  expect(lines).toMatchObject([
    {
      standing: 'explained',
      importedDeals: 2,
      importedAmount: '150.25',
      difference: { deals: 1, amount: '0' },
    },
  ]);
});

it('ties one category too, and ties nothing that is not published', async () => {
  expect(await tie({ category: 'commit', deals: 1, amount: '50.00' })).toMatchObject({
    result: { standing: 'tied' },
  });
  const other = '018f0000-0000-7000-8000-00000000000f';
  expect(await tie({ deals: 1, amount: '1' }, other)).toMatchObject({ status: 'refused', code: 'not_found' });
});

it('rests the age of a source on the newest import that read deals, and refuses files of headers alone', async () => {
  const age = () =>
    withWorkspace(world.workspaceId, async (tx) => (await readSourceAges(tx)).map(({ asOf }) => asOf));
  const before = await age();
  const accounts = { 'Account.csv': 'Id,Name,Website\n001000000000001,Acme,acme.example\n' };
  expect(await world.importFiles(accounts, { asOf: '2026-05-10' })).toMatchObject({ state: 'published' });
  expect(await age()).toEqual(before);
  const header = { 'Opportunity.csv': CSV['Opportunity.csv'].split('\n', 1).join('') };
  const failed = await world.importFiles(header, { asOf: '2026-05-11' });
  expect(failed).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('no rows below its header'),
  });
  expect(await tie({ deals: 0, amount: '0' }, failed.importId)).toMatchObject({
    status: 'refused',
    code: 'not_published',
  });
  expect(await age()).toEqual(before);
});
