import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withWorkspace } from '@/db/client';
import { readSources } from '@/server/reads/import-sources';
import { type ImportWorld, makeImportWorld } from '@/server/sources/testing/import-world';
import { command } from './import';

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

const HEAD = 'Id,Name,StageName,Amount,CloseDate';
const run = async (rows: string[], ...more: string[]) => {
  const folder = await world.writeFiles({ 'Opportunity.csv': `${[HEAD, ...rows].join('\n')}\n` });
  const refused = join(world.folder, 'refused.csv');
  const said: string[] = [];
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation((text) => void said.push(String(text)));
  const exit = await command.run([
    folder,
    '--workspace',
    'test',
    '--as-of',
    '2026-05-12',
    '--refused',
    refused,
    ...more,
  ]);
  for (const spy of spies) spy.mockRestore();
  return { exit, said: said.join('\n'), refused };
};

it('ends with a code of its own where every row was refused, and lists them', async () => {
  const bad = ['D1,One,Prospecting,much,2026-06-30', 'D2,Two,Prospecting,1,never'];
  for (const more of [['--dry-run'], []]) {
    const { exit, said, refused } = await run(bad, ...more);
    expect(exit).toBe(5);
    expect(said).toContain('Every row was refused');
    expect(await readFile(refused, 'utf8')).toContain('never');
  }
  expect(await run([...bad, 'D3,Three,Prospecting,1,2026-06-30'])).toMatchObject({ exit: 0 });
});

it('says in words which deals of a compared total have no amount', async () => {
  const { exit, said } = await run(
    ['D8,Eight,Prospecting,,2026-06-30', 'D9,Nine,Prospecting,5,2026-06-30'],
    '--dry-run',
  );
  expect(exit).toBe(4);
  expect(said).toContain('5 (2, 1 blank)');
  expect(said).toContain('a deal whose amount is blank adds nothing');
});

it('leaves no source behind of an import that was only compared', async () => {
  const names = async () => (await withWorkspace(world.workspaceId, readSources)).map(({ name }) => name);
  const rows = ['D7,Seven,Prospecting,7,2026-06-30'];
  expect(await run(rows, '--dry-run', '--source', 'Only looked at')).toMatchObject({ exit: 4 });
  expect(await names()).not.toContain('Only looked at');
  expect(await run(rows, '--source', 'Only looked at')).toMatchObject({ exit: 0 });
  expect(await names()).toContain('Only looked at');
});
