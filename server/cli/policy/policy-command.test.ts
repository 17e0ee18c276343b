// The command says what it was asked and what is wrong with it, and its exit code says whether all is well.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { command } from '../policy';
import { knownWords } from './known-words';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());

const shipped = join(process.cwd(), 'server/policies/shipped');
const fileWith = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'policy-')), 'ours.cedar');
  writeFileSync(path, text);
  return path;
};

it('checks the shipped policies, and tests them by their tables', async () => {
  expect(await command.run(['check', shipped])).toBe(0);
  expect(await command.run(['test'])).toBe(0);
  expect(said.join('\n')).toMatch(/policies in \d+ files fit the schema[\s\S]*(\d+) of \1 requests/);
}, 60_000);

it('prints each problem with its place and ends with 1', async () => {
  expect(await command.run(['check', fileWith('permit (principal, action')])).toBe(1);
  expect(said[0]).toMatch(/^ours\.cedar, line 1, column \d+/);
});

it('prints each row that fails and ends with 1', async () => {
  const all = '@id("all")\n@reason("All.")\n@remedy("ask_owner")\npermit (principal, action, resource);';
  expect(await command.run(['test', fileWith(all)])).toBe(1);
  expect(said[0]).toMatch(/^DENY “.*was allowed\.$/);
});

it('ends with 2 where it is not understood', async () => {
  expect(await command.run(['bless'])).toBe(2);
  expect(await command.run(['check', '/nowhere/at/all'])).toBe(2);
  expect(await command.run(['replay', '--months', 'many'])).toBe(2);
  expect(said).toHaveLength(3);
});

it('says which versions there are where one is missing', () => {
  expect(knownWords([1, 2, 3], 2)).toBe('It has 1, 2 (in force), 3.');
  expect(knownWords([1], null)).toBe('It has 1; the shipped policies are in force.');
  expect(knownWords([], null)).toMatch(/none of its own/);
});
