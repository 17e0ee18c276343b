import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from './generate-demo';
import { writeDemoFiles } from './write-demo-files';

const SMALL = { deals: 60, facts: 1_200 };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plumbline-demo-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function digests(name: string, seed: string): Promise<Record<string, string>> {
  const target = path.join(folder, name);
  await writeDemoFiles(target, { ...SMALL, seed });
  const entries = (await readdir(target)).sort().map(async (file) => {
    const bytes = await readFile(path.join(target, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('writeDemoFiles', () => {
  it('gives the same bytes for the same seed and others for another', async () => {
    const first = await digests('a', 'one');
    expect(Object.keys(first)).toHaveLength(18);
    expect(await digests('b', 'one')).toEqual(first);
    const other = await digests('c', 'two');
    expect(other['Opportunity.csv']).not.toBe(first['Opportunity.csv']);
  });

  it('writes the rows that generateDemo tells, under the same columns', async () => {
    const written = await writeDemoFiles(path.join(folder, 'd'), SMALL);
    const told = [...generateDemo(SMALL)].map(({ file, rows }) => ({ file, rows: [...rows].length }));
    expect(written).toEqual(told);
    const accounts = await readFile(path.join(folder, 'd', 'Account.csv'), 'utf8');
    expect(accounts.split('\n')[0]).toContain('"NumberOfEmployees"');
  });

  it('rejects sizes and clocks that make no company', () => {
    expect(() => [...generateDemo({ deals: 0 })]).toThrow('at least one deal');
    expect(() => [...generateDemo({ clock: { effectiveAt: 'soon' } })]).toThrow('is not an instant');
  });
});
