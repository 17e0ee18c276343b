import { Readable } from 'node:stream';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { readNumber } from '@/server/core/money/read-number';
import { readZip, ZIP_OPTIONS } from '../input/open-zip';
import { readRows } from '../input/read-rows';
import { UNSTORED_RESULT } from '../input/row-batch';
import { readValue } from '../records/read-value';
import { isoOfSerial, kindOfFormat } from './number-format';
import { workbook } from './testing/workbook';

async function sheetsOf(files: Record<string, string>) {
  const bytes = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
  );
  const raw = { name: 'a.xlsx', bytes: bytes.length, open: async () => Readable.from([bytes]) };
  const opened = await readZip(() => fromBufferPromise(bytes, { ...ZIP_OPTIONS }), raw);
  const sheets = [];
  for (const file of opened.files) {
    const rows = [];
    let header: string[] = [];
    for await (const batch of readRows(file, 'utf-8')) {
      header = batch.header.cells;
      rows.push(...batch.rows);
    }
    sheets.push({ name: file.name, header, rows });
  }
  opened.close();
  return { sheets, ignored: opened.ignored };
}

describe('a workbook', () => {
  it('gives every visible sheet as a table: texts, numbers, dates by their format, percentages, last values of formulas', async () => {
    const { sheets, ignored } = await sheetsOf(
      workbook({
        Deals: [
          ['# a note'],
          ['Id', 'Close Date', 'Amount', 'Probability', 'Is Won'],
          ['A', { date: 46203 }, { formula: 'B1*2', value: 0.30000000000000004 }, { percent: 0.75 }, true],
          [],
          ['B', { date: 46203.5 }, 1200.5],
        ],
        People: [['Id'], ['é 🌍 &']],
        '~Secret': [['Id'], ['x']],
      }),
    );
    expect(sheets).toEqual([
      {
        name: 'a.xlsx/Deals',
        header: ['Id', 'Close Date', 'Amount', 'Probability', 'Is Won'],
        rows: [
          { line: 3, cells: ['A', '2026-06-30', '0.3', '75%', 'TRUE'] },
          { line: 5, cells: ['B', '2026-06-30T12:00:00', '1200.5', '', ''] },
        ],
      },
      { name: 'a.xlsx/People', header: ['Id'], rows: [{ line: 2, cells: ['é 🌍 &'] }] },
    ]);
    expect(ignored).toMatchObject([{ name: 'a.xlsx/Secret', reason: 'The sheet is hidden.' }]);
  });

  it('gives the currency that a format writes beside its number', async () => {
    const { sheets } = await sheetsOf(
      workbook({
        Deals: [
          ['Id', 'Amount'],
          ['A', { money: 1234.5, format: '[$€-407]#,##0.00' }],
          ['B', { money: -7, format: '"EUR" #,##0.00' }],
          ['C', { money: 1, format: '[$$-409]#,##0.00' }],
          ['D', { money: 2, format: '"$"#,##0.00_);[Red]("$"#,##0.00)' }],
          ['E', { money: 3, format: '#,##0.00\\ [$CHF]' }],
        ],
      }),
    );
    const texts = sheets[0]?.rows.map(({ cells }) => cells[1] ?? '') ?? [];
    expect(texts).toEqual(['€ 1234.5', 'EUR -7', 'US$ 1', '$ 2', 'CHF 3']);
    expect(texts.map((text) => readNumber(text, 'point'))).toMatchObject([
      { amount: '1234.5', currency: 'EUR' },
      { amount: '-7', currency: 'EUR' },
      { amount: '1', currency: 'US$' },
      { amount: '2', currency: '$' },
      { amount: '3', currency: 'CHF' },
    ]);
  });

  it('tells a formula whose result was never stored from a blank cell', async () => {
    const { sheets } = await sheetsOf(
      workbook({ Deals: [['Id', 'Amount'], ['A', { formula: 'B1*2' }], ['B']] }),
    );
    expect(sheets[0]?.rows.map(({ cells }) => cells[1])).toEqual([UNSTORED_RESULT, '']);
    const as = { hasSalesforceIds: false, dateOrder: null, numbers: null, timeZone: 'UTC' };
    for (const type of ['amount', 'text', 'body', 'id', 'day'] as const)
      expect(readValue(UNSTORED_RESULT, { ...as, type })).toMatchObject({
        ok: false,
        reason: expect.stringContaining('never stored'),
      });
  });

  it('is refused where it declares entities or is damaged', async () => {
    const good = workbook({ Deals: [['Id'], ['x']] });
    const sheet = good['xl/worksheets/sheet1.xml'] ?? '';
    const read = (text: string) => sheetsOf({ ...good, 'xl/worksheets/sheet1.xml': text });
    await expect(read(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet}`)).rejects.toThrow('declares entities');
    await expect(read(sheet.slice(0, -30))).rejects.toThrow('damaged');
    await expect(read('no xml at all')).rejects.toThrow('damaged');
  });
});

describe('number formats', () => {
  it('tell dates and percentages from numbers', () => {
    expect(kindOfFormat(14, undefined)).toBe('date');
    expect(kindOfFormat(165, 'dd\\.mm\\.yyyy')).toBe('date');
    expect(kindOfFormat(166, '0.0%')).toBe('percent');
    for (const code of ['General', '#,##0.00 "day"', '[Red]#,##0', '[$€-407] #,##0', '@'])
      expect(kindOfFormat(170, code), code).toBe('number');
  });

  it('count days from either start', () => {
    expect(isoOfSerial(1, false)).toBe('1900-01-01');
    expect(isoOfSerial(61, false)).toBe('1900-03-01');
    expect(isoOfSerial(46203, false)).toBe('2026-06-30');
    expect(isoOfSerial(44741, true)).toBe('2026-06-30');
    expect(isoOfSerial(3e6, false)).toBeNull();
  });
});
