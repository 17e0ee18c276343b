import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reconciles } from './import-report';
import { type ImportWorld, makeImportWorld } from './testing/import-world';
import { type TestCell, workbook } from './xlsx/testing/workbook';

const COLUMNS = ['Id', 'Name', 'StageName', 'Amount', 'CloseDate'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

let world: ImportWorld;
beforeAll(async () => {
  world = await makeImportWorld();
});
afterAll(() => world.close());

/** What people and machines put into cells that should not be there; XML has no sign for most control characters. */
const odd = fc.constantFrom(
  '',
  'x',
  '=1+1',
  '@SUM(A1)',
  '"',
  'a"b',
  'a,b',
  'a\nb',
  '1e400',
  '2026-13-01',
  '006A',
  '\u00a0',
  'é\u0301',
);
const unprintable = fc.constantFrom('a\u0000b', 'a\u0007b', 'half \ud83d', '\udc00', '\ufffe');
const value = (good: string, isText: boolean) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(good) },
    { weight: 1, arbitrary: odd },
    ...(isText ? [{ weight: 1, arbitrary: unprintable }] : []),
  );
const rowsOf = (isText: boolean): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      Id: fc.oneof(
        fc.integer({ min: 0, max: 99 }).map((n) => `006R${n}`),
        odd,
      ),
      Name: value('A deal', isText),
      StageName: value('Prospecting', isText),
      Amount: value('12.50', isText),
      CloseDate: value('2026-09-01', isText),
    }),
    { minLength: 1, maxLength: 12 },
  );
type Damage = 'none' | 'cut' | 'quote' | 'second header' | 'wide';
const damages = fc.constantFrom<Damage>('none', 'none', 'cut', 'quote', 'second header', 'wide');

function csvOf(rows: readonly Row[], damage: Damage, at: number): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => quoted(row[name])).join(','))];
  const place = 1 + (at % rows.length);
  if (damage === 'second header') lines.splice(place, 0, COLUMNS.join(','));
  if (damage === 'quote') lines[place] = `006Q,"open${lines[place] ?? ''}`;
  if (damage === 'wide') lines[place] += `,more${',more'.repeat(at % 400)}`;
  const text = `${lines.join('\n')}\n`;
  return damage === 'cut' ? text.slice(0, COLUMNS.join(',').length + 1 + (at % (text.length - 40))) : text;
}

function jsonOf(rows: readonly Row[], damage: Damage, at: number): string {
  const text = JSON.stringify({
    records: damage === 'wide' ? rows.map((row) => ({ ...row, deep: [[at]] })) : rows,
  });
  return damage === 'cut' || damage === 'quote' ? text.slice(0, 20 + (at % text.length)) : text;
}

function xlsxOf(rows: readonly Row[], damage: Damage): Uint8Array {
  const cells: TestCell[][] = rows.map((row) => COLUMNS.map((name) => row[name]));
  const formula: TestCell = { formula: 'A1*2', value: 7 };
  if (damage === 'wide') cells.push(['006W', 'Sum', 'Prospecting', formula, { date: 46_000 }]);
  if (damage === 'second header') cells.splice(1, 0, [...COLUMNS]);
  const parts = Object.entries(workbook({ Opportunity: [[...COLUMNS], ...cells] }));
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, Buffer.from(text)])));
}

it('counts every row once, whatever the rows hold and however the files are damaged: CSV, JSON and XLSX', async () => {
  let published = 0;
  const sheets = rowsOf(false).map((rows) =>
    rows.map((row) => ({ ...row, Id: row.Id.replace('006R', '006X') })),
  );
  const texts = fc.tuple(rowsOf(true), rowsOf(true), damages, damages, damages, fc.nat(5_000));
  await fc.assert(
    fc.asyncProperty(texts, sheets, async ([csv, json, ofCsv, ofJson, ofSheet, at], sheet) => {
      const files = {
        'Opportunity-1.csv': csvOf(csv, ofCsv, at),
        'Opportunity-2.json': jsonOf(json, ofJson, at),
        'Opportunity-3.xlsx': xlsxOf(sheet, ofSheet),
      };
      for (const [name, content] of Object.entries(files)) {
        const report = await world.importFiles({ [name]: content }, { source: name });
        if (report.state !== 'published') {
          expect(report.problem ?? report.questions, name).not.toBeNull();
          continue;
        }
        published++;
        expect(
          report.files.filter((file) => !reconciles(file)),
          name,
        ).toEqual([]);
        const listed = await world.sql`select 1 from import_refusal where import_id = ${report.importId}`;
        expect(listed, name).toHaveLength(report.refused);
      }
    }),
    { numRuns: 6 },
  );
  const [staged] = await world.sql`select count(*)::int as n from staged_record`;
  expect(staged?.n).toBe(0);
  expect(published).toBeGreaterThan(0);
}, 120_000);
