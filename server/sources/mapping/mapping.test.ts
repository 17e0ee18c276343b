import { describe, expect, it } from 'vitest';
import maven from './examples/maven.json';
import northwind from './examples/northwind.json';
import { guessMapping } from './guess-mapping';
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
