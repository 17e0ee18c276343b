import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from './decode-text';
import { findForeignBytes } from './find-foreign-bytes';
import { readCsv } from './read-csv';

async function rowsOf(bytes: Uint8Array | string, encoding: Encoding = 'utf-8', piece = 7) {
  const whole = Buffer.from(bytes);
  const pieces: Buffer[] = [];
  for (let at = 0; at < whole.length; at += piece) pieces.push(whole.subarray(at, at + piece));
  let header: string[] = [];
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of readCsv(decodeText(Readable.from(pieces), 'a.csv', encoding), 'a.csv')) {
    header = batch.header.cells;
    rows.push(...batch.rows);
  }
  return { header, rows };
}

describe('readCsv', () => {
  it('gives each row the line it starts on, also after cells of several lines', async () => {
    const { rows } = await rowsOf('Id,Text\r\n1,"two\r\nlines"\r\n\r\n2,"says ""so"""\r\n3,last');
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'two\r\nlines'] },
      { line: 5, cells: ['2', 'says "so"'] },
      { line: 6, cells: ['3', 'last'] },
    ]);
  });

  it('leaves out comment lines above the header only', async () => {
    const { header, rows } = await rowsOf('# a note, with a comma\nId,Text\n#1,x\n');
    expect(header).toEqual(['Id', 'Text']);
    expect(rows).toEqual([{ line: 3, cells: ['#1', 'x'] }]);
  });

  it('takes the separator that the first line names, and that line for no header', async () => {
    for (const first of ['sep=;', '"sep=;"', 'SEP=;'])
      expect(await rowsOf(`${first}\r\nId;"A, b, c"\r\n1;2\r\n`)).toEqual({
        header: ['Id', 'A, b, c'],
        rows: [{ line: 3, cells: ['1', '2'] }],
      });
    expect((await rowsOf('sep=^\nId^Name\n1^2\n')).header).toEqual(['Id', 'Name']);
  });

  it('takes the delimiter that cuts the header', async () => {
    expect((await rowsOf('Id;"A, b"\n1;2\n')).header).toEqual(['Id', 'A, b']);
    expect((await rowsOf('Id\tName\n1\t2\n')).rows[0]?.cells).toEqual(['1', '2']);
    expect((await rowsOf('Id,Name\r1,2\r3,4\r')).rows.map((row) => row.line)).toEqual([2, 3]);
  });

  it('refuses a quotation mark that is never closed, with its line', async () => {
    await expect(rowsOf('Id,Text\n1,ok\n2,"open\n3,x\n')).rejects.toThrow('line 3 is never closed');
  });

  it('takes blank cells beyond the header, and lines of blank cells, for nothing', async () => {
    const { rows } = await rowsOf('Id,Text\n1,a,,\n2,\n,, ,\n3,c,d,\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'a'] },
      { line: 3, cells: ['2', ''] },
      { line: 5, cells: ['3', 'c', 'd'] },
    ]);
  });

  it('says of a row without end that it is too long, and speaks of quotation marks only where there are any', async () => {
    const endless = 'x'.repeat(17 * 1024 ** 2);
    await expect(rowsOf(`Id,Text\n1,${endless}`, 'utf-8', 2 ** 20)).rejects.toThrow(
      'line 2 is longer than 16 MB',
    );
    await expect(rowsOf(`Id,Text\n1,"${endless}`, 'utf-8', 2 ** 20)).rejects.toThrow(
      'line 2 is never closed',
    );
  });

  it('reads UTF-8 with and without mark, and UTF-16 of both orders by mark', async () => {
    const text = 'Id,Text\n1,Zoë 🌍\n';
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [text, `\uFEFF${text}`, little, Buffer.from(little).swap16()])
      expect((await rowsOf(bytes)).rows).toEqual([{ line: 2, cells: ['1', 'Zoë 🌍'] }]);
  });

  it('reads UTF-16 of both orders without mark, and leaves a lone empty byte in UTF-8 where it is', async () => {
    const text = 'Id,Text\n1,Zoë 🌍\n';
    const little = Buffer.from(text, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      expect((await rowsOf(bytes)).rows).toEqual([{ line: 2, cells: ['1', 'Zoë 🌍'] }]);
      expect(await findForeignBytes(Readable.from([bytes]))).toBeNull();
    }
    expect((await rowsOf('Id,Text\n1,a\0b\n')).rows).toEqual([{ line: 2, cells: ['1', 'a\0b'] }]);
  });

  it('refuses bytes that are no UTF-8, with file, line and remedy, unless the mapping names the encoding', async () => {
    const bytes = Buffer.from('Id,Text\n1,a\n2,Zo\xEB\n', 'latin1');
    await expect(rowsOf(bytes)).rejects.toThrow('"a.csv" is not UTF-8: line 3');
    expect((await rowsOf(bytes, 'windows-1252')).rows[1]?.cells).toEqual(['2', 'Zoë']);
  });

  it('gives back every cell exactly, however the bytes are cut', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.startsWith('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (table, piece) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const csv = `Id,A,B\n${table.map(([a, b], index) => `${index},${quoted(a)},${quoted(b)}`).join('\n')}`;
          const { rows } = await rowsOf(csv, 'utf-8', piece);
          expect(rows.map((row) => row.cells)).toEqual(table.map(([a, b], index) => [String(index), a, b]));
        },
      ),
      { numRuns: 150 },
    );
  });
});
