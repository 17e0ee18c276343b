import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOfFiles } from './source-of-files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-source-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the source of files that nobody named', () => {
  it.each([
    ['Salesforce', 'Id,Name,AccountId,StageName,Amount,CloseDate,ForecastCategoryName'],
    ['HubSpot', 'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner'],
    ['CSV', 'one,two,three'],
  ])('is %s where the header is %s', async (name, header) => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, `${header}\n${header.replaceAll(/[^,]+/g, '1')}\n`);
    expect((await sourceOfFiles(file, null)).name).toBe(name);
  });

  it('is CSV where there is nothing to open: the import says so', async () => {
    expect((await sourceOfFiles(join(folder, 'missing.csv'), null)).name).toBe('CSV');
  });
});
