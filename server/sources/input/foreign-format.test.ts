// A file that is no text is refused by what it is: nobody is asked how its bytes are to be read as characters.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInput } from './open-input';

const PROTECTED = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-'));
});
afterAll(() => rm(folder, { recursive: true }));

const problemOf = async (name: string, bytes: Uint8Array, isWholeFolder = false) => {
  const own = await mkdtemp(join(folder, 'given-'));
  await writeFile(join(own, name), bytes);
  return openInput(isWholeFolder ? own : join(own, name)).then(
    () => null,
    (error: Error) => error.message,
  );
};

it('says of a workbook with a password that it has one, alone, in a folder and in an archive', async () => {
  const said = expect.stringContaining('"deals.xlsx" is a workbook of the old kind, or one with a password.');
  expect(await problemOf('deals.xlsx', PROTECTED)).toEqual(said);
  expect(await problemOf('deals.xlsx', PROTECTED, true)).toEqual(said);
  expect(await problemOf('packed.zip', zipSync({ 'deals.xlsx': PROTECTED }))).toEqual(said);
});

it('says of a gzip archive and of a PDF what to do instead', async () => {
  expect(await problemOf('deals.csv.gz', gzipSync(Buffer.from('Id')))).toContain('is packed with gzip');
  expect(await problemOf('deals.pdf', Buffer.from('%PDF-1.7'))).toContain('is a PDF');
  expect(await problemOf('deals.txt', Buffer.from('Id,Name'))).toBeNull();
});
