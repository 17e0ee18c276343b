// How the page reads and cleans a mapping before it is sent.
import { describe, expect, it } from 'vitest';
import { isReadingOf, type Mapping, readMappingFile, startReading, withoutBlanks } from './mapping';

const reading = (file: string) => startReading(file, 'opportunity', ['Deal id']);

describe('isReadingOf', () => {
  it('finds a file by its name, wherever it lies', () => {
    expect(isReadingOf(reading('deals.csv'), 'deals.csv')).toBe(true);
    expect(isReadingOf(reading('deals.csv'), 'export/2026/Deals.csv')).toBe(true);
    expect(isReadingOf(reading('deals.csv'), 'olddeals.csv')).toBe(false);
  });
  it('takes a star for any run of characters and nothing else for a pattern', () => {
    expect(isReadingOf({ ...reading('x'), file: 'deals-*.csv' }, 'deals-2026.csv')).toBe(true);
    expect(isReadingOf({ ...reading('x'), file: 'deals(1).csv' }, 'deals(1).csv')).toBe(true);
    expect(isReadingOf({ ...reading('x'), file: 'deals.csv' }, 'dealsxcsv')).toBe(false);
  });
});

it('leaves out fields whose column was not chosen', () => {
  const mapping: Mapping = {
    version: 1,
    files: [{ ...reading('deals.csv'), fields: { id: 'Deal id', amount: '', stage: { value: 'Open' } } }],
    stages: {},
    categories: {},
    dealTypes: {},
  };
  expect(withoutBlanks(mapping).files[0]?.fields).toEqual({ id: 'Deal id', stage: { value: 'Open' } });
});

describe('readMappingFile', () => {
  it('reads a mapping back and fills what it leaves out', () => {
    const text = JSON.stringify({ version: 1, files: [], stages: { Won: 'won' } });
    expect(readMappingFile(text)).toEqual({
      mapping: { version: 1, files: [], stages: { Won: 'won' }, categories: {}, dealTypes: {} },
    });
  });
  it.each(['', '{', '[]', 'null', '"x"', '{"version":1}', '{"version":1,"files":{}}'])(
    'says that %j is no mapping file',
    (text) => {
      expect(readMappingFile(text)).toHaveProperty('problem');
    },
  );
});
