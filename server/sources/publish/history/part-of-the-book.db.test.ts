// Where nobody said what missing rows mean, an export that shows less than half of the book says nothing of the deals that it leaves out.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ImportWorld, makeImportWorld } from '../../testing/import-world';

let world: ImportWorld;
beforeEach(async () => {
  world = await makeImportWorld();
  await show('ABCD', '2026-05-01');
});
afterEach(() => world.close());

const show = (names: string, asOf: string) => {
  const rows = [...names].map((name) => `006${name.repeat(12)},${name},10,2026-06-30,Prospecting`);
  return world.importFiles(
    { 'Opportunity.csv': `Id,Name,Amount,CloseDate,StageName\n${rows.join('\n')}\n` },
    { asOf },
  );
};
const vanished = async () => {
  const rows =
    await world.sql`select name from opportunity where vanished_import_id is not null order by name`;
  return rows.map(({ name }) => name).join('');
};

it('half of it is the book: the others have vanished, and one comes back with a part that names it', async () => {
  expect(await show('AB', '2026-05-08')).toMatchObject({ state: 'published' });
  expect(await vanished()).toBe('CD');
  await show('D', '2026-05-09');
  expect(await vanished()).toBe('C');
});

it('less than half is a part of it: nothing has vanished, and the import says so', async () => {
  const report = await show('A', '2026-05-08');
  expect(report.notes.join(' ')).toContain('the files were read as a part of the book');
  expect(await vanished()).toBe('');
});

it('a part that comes late takes nothing away either', async () => {
  await show('ABCD', '2026-05-08');
  await show('A', '2026-05-04');
  expect(await vanished()).toBe('');
});
