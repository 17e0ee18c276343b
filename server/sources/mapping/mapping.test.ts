import { describe, expect, it } from 'vitest';
import { tableSentence } from './describe-table';
import maven from './examples/maven.json';
import northwind from './examples/northwind.json';
import { guessMapping } from './guess-mapping';
import { guessCategory } from './known-names';
import { MappingFile, mappingOfFile, skeletonOf } from './mapping-skeleton';
import { SourceMapping } from './source-mapping';

describe('SourceMapping', () => {
  it('accepts the shipped examples', () => {
    expect(SourceMapping.safeParse(maven).success).toBe(true);
    expect(SourceMapping.safeParse(northwind).success).toBe(true);
  });

  it('refuses fields that an object does not have, and objects without an id', () => {
    const parse = (fields: object) =>
      SourceMapping.safeParse({ version: 1, files: [{ file: 'a.csv', object: 'account', fields }] });
    expect(parse({ id: 'x', colour: 'y' }).error?.issues[0]?.message).toContain('no field "colour"');
    expect(parse({ name: 'x' }).error?.issues[0]?.message).toContain('"id" needs a column');
  });
});

it('says of a table whose first line is a record that its columns have no names', () => {
  expect(tableSentence('a.csv', ['006A', 'Roof', '0', '100.25', '2026-06-30'])).toContain(
    '"a.csv" has no line that names its columns: the first one reads 006A, Roof',
  );
  expect(tableSentence('a.csv', ['Deal', '2025', '2026'])).toContain('Its columns are Deal, 2025, 2026');
});

it('guesses no promise for what is not in the forecast', () => {
  const guesses = ['No forecast', 'Unforecasted', 'In forecast', 'Excluded'].map(guessCategory);
  expect(guesses).toEqual(['omitted', 'omitted', 'commit', 'omitted']);
});

describe('a mapping of a table that nobody recognised', () => {
  const skeleton = skeletonOf(
    { file: 'crm/things.csv', columns: ['Deal ID', 'Worth', 'When', 'Live'], headerRow: 3 },
    [
      ['D1', '1,200.50', '2026-05-01', 'TRUE'],
      ['D2', '', '2026-06-01', 'FALSE'],
    ],
  );

  it('holds every column with what its cells look like, and a field or null', () => {
    expect(skeleton).toEqual({
      file: 'things.csv',
      object: 'opportunity',
      headerRow: 3,
      columns: [
        { column: 'Deal ID', looksLike: 'text', samples: ['D1', 'D2'], field: 'id' },
        { column: 'Worth', looksLike: 'number', samples: ['1,200.50'], field: null },
        { column: 'When', looksLike: 'day', samples: ['2026-05-01', '2026-06-01'], field: null },
        { column: 'Live', looksLike: 'yes or no', samples: ['TRUE', 'FALSE'], field: null },
      ],
    });
    expect(skeletonOf({ file: 'a.csv', columns: ['x', ''] }, [])).toEqual({
      file: 'a.csv',
      object: null,
      columns: [{ column: 'x', looksLike: 'blank', samples: [], field: null }],
    });
  });

  it('is read back as edited, without the samples, and says of a field what is wrong with it', () => {
    const edited = (field: string) =>
      mappingOfFile(
        MappingFile.parse({
          version: 1,
          tables: [
            {
              ...skeleton,
              columns: skeleton.columns.map((each) => (each.column === 'Worth' ? { ...each, field } : each)),
            },
          ],
        }),
      );
    expect(edited('amount').data?.files).toEqual([
      { file: 'things.csv', object: 'opportunity', headerRow: 3, fields: { id: 'Deal ID', amount: 'Worth' } },
    ]);
    expect(edited('colour').error?.issues[0]?.message).toContain('no field "colour"');
  });
});

describe('guessMapping', () => {
  it('guesses a pipeline table with its owners and accounts', () => {
    const header =
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'.split(',');
    const guess = guessMapping('sales_pipeline.csv', header);
    expect(guess?.map((each) => each.object)).toEqual(['opportunity', 'user', 'account']);
    expect(guess?.[0]?.fields).toMatchObject({
      id: 'opportunity_id',
      stage: 'deal_stage',
      amount: 'close_value',
      closesOn: 'close_date',
      ownerName: 'sales_agent',
    });
  });

  it('guesses agents with managers as people, and nothing where nothing fits', () => {
    expect(guessMapping('t.csv', ['sales_agent', 'manager', 'regional_office'])?.[0]?.object).toBe('user');
    expect(guessMapping('t.csv', ['product', 'series', 'sales_price'])).toBeNull();
  });
});
