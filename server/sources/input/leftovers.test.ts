// What a desktop leaves beside the files of an export is no part of it, and an open workbook's lock is no damaged workbook.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInput } from './open-input';

const DEALS = Buffer.from('Id,Name\n1,Deal\n');
const LEFT = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$deals.xlsx', '._deals.csv'];
const named = (files: readonly { name: string }[]) => files.map(({ name }) => name);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leftovers-'));
  for (const name of [...LEFT, 'notes.pdf']) await writeFile(join(folder, name), 'left');
  await writeFile(join(folder, 'deals.csv'), DEALS);
});
afterAll(() => rm(folder, { recursive: true }));

it('are not told of in a folder', async () => {
  const opened = await openInput(folder);
  expect([named(opened.files), named(opened.ignored)]).toEqual([['deals.csv'], ['notes.pdf']]);
});

it('are not told of in an archive', async () => {
  const inside = ['__MACOSX/export/deals.csv', ...LEFT.map((name) => `export/${name}`), 'export/notes.pdf'];
  const left = Object.fromEntries(inside.map((name) => [name, Buffer.from('left')]));
  const path = join(folder, 'export.zip');
  await writeFile(path, zipSync({ 'export/deals.csv': DEALS, ...left }));
  const opened = await openInput(path);
  opened.close();
  expect([named(opened.files), named(opened.ignored)]).toEqual([['export/deals.csv'], ['export/notes.pdf']]);
});
