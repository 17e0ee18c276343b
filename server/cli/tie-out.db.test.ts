// Which import the command ties out where nobody names one: the one that the totals rest on, never another one in silence.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ImportWorld, makeImportWorld } from '@/server/sources/testing/import-world';
import { command } from './tie-out';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const week = (asOf: string, amount: string, source = 'Weekly') =>
  world.importFiles(
    { 'Opportunity.csv': `Id,Name,StageName,Amount,CloseDate\nD1,One,Prospecting,${amount},2026-06-30\n` },
    { source, asOf },
  );
async function tieOut(amount: string) {
  const said: string[] = [];
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation((text) => void said.push(String(text)));
  const args = ['--workspace', 'test', '--currency', 'USD', '--deals', '1', '--amount', amount];
  const exit = await command.run(args);
  for (const spy of spies) spy.mockRestore();
  return { exit, said: said.join('\n') };
}

it('ties out the newest as-of, not the export that came last, and asks where several sources hold deals', async () => {
  const newest = await week('2026-05-08', '250.5');
  await week('2026-05-01', '100');
  const { exit, said } = await tieOut('250.50');
  expect(exit).toBe(0);
  expect(said).toContain('tied: the CRM says 1 deal and 250.50 USD');
  expect(said).toContain(newest.importId);
  const other = await week('2026-05-08', '7', 'Other');
  const asked = await tieOut('250.50');
  expect(asked.exit).toBe(2);
  for (const { importId } of [newest, other]) expect(asked.said).toContain(`--import ${importId}`);
});
