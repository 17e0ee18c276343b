// An export is whole or not there, and says why it is not.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { placeProblem, writeWholeFile } from './write-whole-file';

const folder = mkdtempSync(join(tmpdir(), 'whole-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(parts: number, failsAfter = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < parts; n++) {
    if (n >= failsAfter) throw new Error('cut off');
    yield Buffer.alloc(100_000, n);
  }
}
const out = join(folder, 'bundle.zip');

it('writes all of it under its name and nothing beside it', async () => {
  await writeWholeFile(out, bytes(5));
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
  expect(readFileSync(out)).toHaveLength(500_000);
});

it('leaves an earlier file as it was, and no half one, where it is cut off', async () => {
  await expect(writeWholeFile(out, bytes(5, 3))).rejects.toThrow('cut off');
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
  expect(readFileSync(out)).toHaveLength(500_000);
});

it('says that the disk is full and what to do', async () => {
  const full = join(folder, 'full.zip');
  // This device has no room for a single byte.
  symlinkSync('/dev/full', `${full}.part`);
  await expect(writeWholeFile(full, bytes(5))).rejects.toThrow(
    `The disk is full: ${full} was not written. Make room or choose another place.`,
  );
  expect(readdirSync(folder)).toEqual(['bundle.zip']);
});

it('says that a folder is not there', async () => {
  await expect(writeWholeFile(join(folder, 'no', 'bundle.zip'), bytes(1))).rejects.toThrow('does not exist');
});

it('says that the folder is not there, of a text as of a bundle', async () => {
  const nowhere = join(folder, 'none', 'entry.proof.json');
  await expect(writeWholeFile(nowhere, '{}')).rejects.toThrow(
    `The folder of ${nowhere} does not exist. Make it, or name another place.`,
  );
  expect(placeProblem(nowhere)).toBe(
    `The folder of ${nowhere} does not exist. Make it, or name another place.`,
  );
  expect(placeProblem(folder)).toBe(`${folder} is a folder. Name a file.`);
  expect(placeProblem(out)).toBeNull();
  expect(placeProblem('bundle.zip')).toBeNull();
  expect(placeProblem(join(out, 'in-a-file.csv'))).toMatch('is no folder');
  await expect(writeWholeFile(join(out, 'in-a-file.csv'), 'x')).rejects.toThrow(
    /cannot be written there \(ENOTDIR\)/,
  );
  const here = join(folder, 'entry.proof.json');
  await writeWholeFile(here, '{}');
  expect(readFileSync(here, 'utf8')).toBe('{}');
});
