// What a source says it merged takes the place of a guess by names that nobody has answered, in the direction that the source says.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '@/server/sources/testing/import-world';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const NAMES = { A1: 'Acme Corp.', A2: 'ACME Corporation' } as const;
const accounts = (goneInto: Record<string, string> = {}) => ({
  'Account.csv': [
    'Id,Name,ParentId,MasterRecordId,IsDeleted',
    ...(['A1', 'A2'] as const).map((id) => `${id},${NAMES[id]},,${goneInto[id] ?? ''},${id in goneInto}`),
  ].join('\n'),
});
const proposals = async (source: string) =>
  (
    await world.sql`select a.external_id as gone, b.external_id as kept, m.reason from account_lineage m
      join account a on a.id = m.account_id join account b on b.id = m.into_account_id
      join source s on s.id = a.source_id where s.name = ${source}`
  ).map(({ gone, kept, reason }) => [gone, kept, String(reason).slice(0, 15)]);

it.each([
  ['the same way round', { A2: 'A1' }, ['A2', 'A1']],
  ['the other way round', { A1: 'A2' }, ['A1', 'A2']],
])('replaces a guess that is %s', async (source, goneInto, said) => {
  await world.importFiles(accounts(), { source, asOf: '2026-05-01' });
  expect(await proposals(source)).toEqual([['A2', 'A1', 'Their names are']]);
  await world.importFiles(accounts(goneInto), { source, asOf: '2026-05-08' });
  expect(await proposals(source)).toEqual([[...said, 'The source says']]);
});
