// A deal whose account is in no file stands without one, and the report says so.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

it('says how many deals name an account that is in no file, now or before', async () => {
  const accounts = { 'Account.csv': 'Id,Name,Website\n001000000000001AAA,Acme,acme.example\n' };
  const deals = {
    'Opportunity.csv': `Id,Name,AccountId,Amount,CloseDate,StageName
006000000000001AAA,Known,001000000000001AAA,1,2026-06-30,Prospecting
006000000000002AAA,Unknown,001000000000002AAA,1,2026-06-30,Prospecting
006000000000003AAA,None,000000000000000AAA,1,2026-06-30,Prospecting
`,
  };
  const said = 'account that is in no file';
  const first = await world.importFiles({ ...accounts, ...deals });
  expect(first.notes.filter((note) => note.includes(said))).toEqual([
    '1 deal names an account that is in no file of accounts: it stands without one.',
  ]);
  const later = await world.importFiles(deals, { asOf: '2026-05-13' });
  expect(later.notes.filter((note) => note.includes(said))).toHaveLength(1);
});
