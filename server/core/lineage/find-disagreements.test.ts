import { describe, expect, it } from 'vitest';
import { AGAINST_HISTORY, findDisagreements, type ToldChange } from './find-disagreements';

const told = (id: string, at: string, values: Partial<ToldChange>): ToldChange => ({
  id,
  field: 'stage',
  oldValue: 'A',
  newValue: 'B',
  at: `2026-05-0${at}T00:00:00.000Z`,
  origin: 'export',
  ...values,
});

describe('a history that two sources tell', () => {
  it('agrees where each change starts from what the one before left', () => {
    const history = [
      told('1', '1', {}),
      told('2', '2', { oldValue: 'B', newValue: 'C', origin: 'stage_history' }),
    ];
    expect(findDisagreements(history).size).toBe(0);
  });
  it('disagrees where another source starts from another value: both entries are marked', () => {
    const history = [
      told('2', '2', { oldValue: 'X', newValue: 'C', origin: 'stage_history' }),
      told('1', '1', {}),
    ];
    expect([...findDisagreements(history)].sort()).toEqual(['1', '2']);
  });
  it("marks an export's own value that is another than its history ends with, and where that ends", () => {
    const history = [
      told('1', '1', { origin: 'stage_history' }),
      told('2', '2', { oldValue: 'B', newValue: 'C', origin: AGAINST_HISTORY }),
    ];
    expect([...findDisagreements(history)].sort()).toEqual(['1', '2']);
  });
  it('leaves one source alone with its gaps, and amounts that are equal as numbers', () => {
    const gap = [told('1', '1', {}), told('2', '2', { oldValue: 'X' })];
    expect(findDisagreements(gap).size).toBe(0);
    const money = [
      told('1', '1', { field: 'amount', oldValue: null, newValue: '100.00' }),
      told('2', '2', { field: 'amount', oldValue: '100', newValue: '200', origin: 'field_history' }),
    ];
    expect(findDisagreements(money).size).toBe(0);
  });
});
