import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../input/input-file';
import { readRows } from '../input/read-rows';
import { flattenRecord } from './flatten-record';
import { listJsonTables } from './list-json-tables';

function fileOf(text: string | Buffer, name = 'a.json', piece = 7): InputFile {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  return { name, bytes: bytes.length, open: async () => Readable.from(pieces) };
}
async function tablesOf(text: string | Buffer, name?: string, piece?: number) {
  const { files, ignored } = await listJsonTables(fileOf(text, name, piece));
  const tables = [];
  for (const file of files) {
    const rows: unknown[] = [];
    let header: string[] = [];
    for await (const batch of readRows(file, 'utf-8')) {
      header = batch.header.cells;
      rows.push(...batch.rows);
    }
    tables.push({ name: file.name, object: file.object, header, rows });
  }
  return { tables, ignored };
}

describe('JSON tables', () => {
  it('reads bare lists, and lists in wrappers of any name', async () => {
    for (const text of [
      '[{"a":1.10,"b":"x"},\n{"a":12345678901234567.89,"c":true}]',
      '{"_canary":{"a":[1,2]},"records":[{"a":1.10,"b":"x"},\n{"a":12345678901234567.89,"c":true}],"done":true}',
    ]) {
      const { tables } = await tablesOf(text);
      expect(tables).toEqual([
        {
          name: 'a.json',
          object: undefined,
          header: ['a', 'b', 'c'],
          rows: [
            { line: 1, cells: ['1.10', 'x', ''] },
            { line: 2, cells: ['12345678901234567.89', '', 'true'] },
          ],
        },
      ]);
    }
  });

  it('reads one object a line, and lists the lines that are none', async () => {
    const { tables } = await tablesOf('{"a":1}\n{"a":2\n\n{"b":[3]}\n', 'a.ndjson');
    expect(tables[0]?.rows).toEqual([
      { line: 1, cells: ['1', ''] },
      { line: 2, cells: [], refusal: 'The line is not one whole JSON object.' },
      { line: 4, cells: ['', '["3"]'] },
    ]);
    expect((await tablesOf('{"a":1}\n{"a":2}')).tables[0]?.rows).toHaveLength(2);
  });

  it('makes a table of each kind of record, with references for ids, and takes nested records out', async () => {
    const tree = {
      records: [
        {
          attributes: { type: 'Account', referenceId: 'AccountRef1' },
          Name: 'Acme',
          Opportunities: {
            records: [
              { attributes: { type: 'Opportunity', referenceId: 'OppRef1' }, StageName: 'Prospecting' },
            ],
          },
        },
        { attributes: { type: 'Opportunity', url: '/x' }, Id: '006A', Account: { Name: 'Acme' } },
      ],
    };
    const { tables } = await tablesOf(JSON.stringify(tree));
    expect(tables.map(({ name, object, header }) => [name, object, header])).toEqual([
      ['a.json/Account', 'Account', ['Id', 'Name']],
      ['a.json/Opportunity', 'Opportunity', ['Id', 'StageName', 'AccountId', 'Account.Name']],
    ]);
    expect(tables[1]?.rows).toMatchObject([
      { cells: ['@OppRef1', 'Prospecting', '@AccountRef1', ''] },
      { cells: ['006A', '', '', 'Acme'] },
    ]);
  });

  it('lifts properties and fields to columns', () => {
    const flat = flattenRecord({
      id: '7',
      properties: { dealname: 'Roof' },
      fields: { Name: { value: 'R', displayValue: 'R' } },
    });
    expect([...flat.cells]).toEqual([
      ['id', '7'],
      ['dealname', 'Roof'],
      ['Name', 'R'],
    ]);
  });

  it('refuses what is cut off, no JSON, or nested too deep, and leaves alone what holds no records', async () => {
    const deep = `[{"a":${'['.repeat(200)}${']'.repeat(200)}}]`;
    for (const text of [
      '[{"a":1},{"a":',
      '[{"a" 1}]',
      '[{"a":1}}',
      '{"a":[{"b":1,}]}',
      deep,
      '[{"a":nul}]',
      '',
      '[{"a":1}] [{',
      '3',
    ])
      await expect(tablesOf(text), text.slice(0, 20)).rejects.toThrow('"a.json", near line');
    for (const text of ['[]', '{"records":[]}', '{"a":1}', '["a","b"]'])
      expect((await tablesOf(text)).ignored, text).toMatchObject([
        { reason: 'It holds no list of records.' },
      ]);
  });

  it('refuses one page of an answer, saying how much of the whole it is', async () => {
    const records = [{ Id: '1' }, { Id: '2' }];
    for (const [answer, held] of [
      [{ totalSize: 6, done: false, nextRecordsUrl: '/x', records }, '2 of 6 records'],
      [{ status: 0, result: { records, totalSize: 6, done: false } }, '2 of 6 records'],
      [{ results: records, paging: { next: { after: '2', link: 'x' } } }, '2 records'],
      [{ paging: { next: { after: '2' } }, total: 9, results: records }, '2 of 9 records'],
      [{ value: records, '@odata.nextLink': 'x' }, '2 records'],
      [{ data: records, links: { next: '/deals?page=2' } }, '2 records'],
      [{ done: false, nextRecordsUrl: '/x', totalSize: 6, records }, '2 of 6 records'],
      [
        {
          data: {
            uiapi: {
              query: {
                Opportunity: {
                  edges: records.map((node) => ({ node })),
                  pageInfo: { hasNextPage: true, endCursor: 'x' },
                  totalCount: 6,
                },
              },
            },
          },
        },
        '2 of 6 records',
      ],
      [{ pageInfo: { hasNextPage: true }, nodes: records }, '2 records'],
      [
        { records: [{ Id: '1', Opportunities: { totalSize: 3, done: false, records } }] },
        'inside of a record holds 2',
      ],
    ] as const)
      await expect(tablesOf(JSON.stringify(answer)), held).rejects.toThrow(held);
    for (const whole of [
      { totalSize: 2, done: true, records },
      { results: records, paging: null, nextRecordsUrl: null },
      { edges: records.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: 'x' } },
      { data: records, links: { next: null, self: '/deals' } },
      [{ Id: '1', done: false, next: 'call' }],
    ])
      expect((await tablesOf(JSON.stringify(whole))).tables).toHaveLength(1);
  });

  it('lists what stands among the records and is none', async () => {
    const { tables } = await tablesOf('[7,{"a":1},\n5,"lost row",[{"a":2}],\n[3,4],null,[]]');
    const refusal = 'Among the records stands a value that is none.';
    expect(tables[0]?.rows).toEqual([
      { line: 1, cells: [], refusal },
      { line: 1, cells: ['1'] },
      { line: 2, cells: [], refusal },
      { line: 2, cells: [], refusal },
      { line: 2, cells: ['2'] },
      { line: 3, cells: [], refusal },
      { line: 3, cells: [], refusal },
      { line: 3, cells: [], refusal },
    ]);
  });

  it('refuses the record in which a key stands twice, as nobody can tell which value is meant', async () => {
    const listed = await tablesOf('[{"Id":"1","Amount":5,"Amount":7},{"Id":"2","Amount":8}]');
    expect(listed.tables[0]?.rows).toEqual([
      { line: 1, cells: [], refusal: 'A key stands twice in this record. It is "Amount".' },
      { line: 1, cells: ['2', '8'] },
    ]);
    const lines = await tablesOf('{"Id":"1","b":{"A":"x:y","A":7}}\n{"Id":"2","b":{"A":"{:"}}\n', 'a.ndjson');
    expect(lines.tables[0]?.rows).toEqual([
      { line: 1, cells: [], refusal: 'A key stands twice in this record.' },
      { line: 2, cells: ['2', '{:'] },
    ]);
  });

  it('keeps halves of characters, so that the row that holds one is refused by itself', async () => {
    expect((await tablesOf('[{"a":"\\ud83d"}]')).tables[0]?.rows).toEqual([{ line: 1, cells: ['\ud83d'] }]);
  });

  it('gives back every text exactly, however the bytes are cut, with the line of each record', async () => {
    const record = fc.record({
      a: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
      b: fc.string({ minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 3, max: 90 }),
        async (records, piece) => {
          const { tables } = await tablesOf(JSON.stringify({ items: records }, null, 1), 'a.json', piece);
          expect(tables[0]?.rows).toEqual(
            records.map(({ a, b }, index) => ({ line: 3 + index * 4, cells: [a, b] })),
          );
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
