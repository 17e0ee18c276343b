import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readRows } from './read-rows';

async function rowsOf(text: string) {
  const open = async () => Readable.from([Buffer.from(text)]);
  const rows = [];
  for await (const batch of readRows({ name: 'a.csv', bytes: text.length, open }, 'utf-8'))
    rows.push(...batch.rows);
  return rows;
}
const refusal = 'This is a second header, not a record.';

it('lists a second header, below the first or where files were put together, instead of reading it as a record', async () => {
  expect(await rowsOf('\uFEFFId,Stage\nId,Stage\n1,Won\n\uFEFFId, Stage\n2,Stage\n')).toEqual([
    { line: 2, cells: [], refusal },
    { line: 3, cells: ['1', 'Won'] },
    { line: 4, cells: [], refusal },
    { line: 5, cells: ['2', 'Stage'] },
  ]);
});

it('knows a second header in the words of the interface under one in the words of a report', async () => {
  const text =
    'Opportunity ID,Opportunity Name,Stage,Close Date\nId,Name,StageName,CloseDate\n006,x,Won,2026-01-01\n';
  expect(await rowsOf(text)).toEqual([
    { line: 2, cells: [], refusal },
    { line: 3, cells: ['006', 'x', 'Won', '2026-01-01'] },
  ]);
});
