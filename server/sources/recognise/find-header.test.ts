import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../input/input-file';
import { readRows } from '../input/read-rows';
import { findHeader, headRows } from './find-header';
import { recogniseFile } from './recognise-file';

const fileOf = (text: string): InputFile => ({
  name: 'report.csv',
  bytes: text.length,
  open: async () => Readable.from([Buffer.from(text)]),
});
const search = {
  encoding: 'utf-8' as const,
  said: null,
  fits: (cells: readonly string[]) => recogniseFile('report.csv', cells).use === 'used',
};
const HEAD = 'Opportunity ID;Opportunity Name;Stage;Close Date';
const TITLED = `"Pipeline by ""owner"", all teams"\n\nAs of;2026-05-01\n${HEAD}\n006A;Roof;Prospecting;2026-06-30;\n`;

async function rowsOf(file: InputFile) {
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of readRows(file, 'utf-8')) rows.push(...batch.rows);
  return rows;
}

describe('findHeader', () => {
  it('takes the first row that is recognised, and names the lines above it', async () => {
    const { file, columns, note } = await findHeader(fileOf(TITLED), search);
    expect(columns).toEqual(HEAD.split(';'));
    expect(file.headerLine).toBe(4);
    expect(note).toBe(
      '"report.csv": 2 lines above the header on line 4 are no records: line 1 "Pipeline by "owner", all teams", line 3 "As of 2026-05-01".',
    );
    expect(await rowsOf(file)).toEqual([{ line: 5, cells: ['006A', 'Roof', 'Prospecting', '2026-06-30'] }]);
  });

  it('says nothing of a file that begins with its header, and names a line that only tells the separator', async () => {
    const plain = await findHeader(fileOf(`${HEAD}\n006A;Roof;Prospecting;2026-06-30\n`), search);
    expect(plain).toMatchObject({ note: null, columns: HEAD.split(';') });
    const told = await findHeader(fileOf(`sep=;\n${HEAD}\n006A;Roof;Prospecting;2026-06-30\n`), search);
    expect(told.note).toBe('"report.csv": 1 line above the header on line 2 is no record: line 1 "sep=;".');
    expect(await rowsOf(told.file)).toHaveLength(1);
  });

  it('takes the line that somebody said where nothing is proven, and refuses one that is not there', async () => {
    const text = 'Our deals\nKey,Worth\n1,5\n';
    const none = await findHeader(fileOf(text), search);
    expect(none.columns).toEqual(['Our deals']);
    const said = await findHeader(fileOf(text), { ...search, said: 2 });
    expect(said.columns).toEqual(['Key', 'Worth']);
    expect(await rowsOf(said.file)).toEqual([{ line: 3, cells: ['1', '5'] }]);
    await expect(findHeader(fileOf(text), { ...search, said: 9 })).rejects.toThrow('no row on line 9');
    expect(await headRows(fileOf(text), 'utf-8')).toHaveLength(3);
  });
});
