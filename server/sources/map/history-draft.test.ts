// Changes of one field within a minute are each kept; only one that is told a second time is left out.
import { expect, it } from 'vitest';
import { changesOf, type FieldChange, type HistoryState } from './history-draft';

const at = (second: number) => `2026-02-10T10:00:${String(second).padStart(2, '0')}.000Z`;
const amounts = (changes: ReturnType<typeof changesOf>) =>
  changes.map(({ oldValue, newValue, at: when }) => [oldValue, newValue, Number(when.slice(17, 19))]);
const state = (amount: string, second: number): HistoryState => ({
  at: at(second),
  author: null,
  values: { stage: 'Prospecting', amount, closes_on: null, category: null },
  tableRow: { table: 0, origin: 'stage_history' },
});
const change = (oldValue: string, newValue: string, second: number): FieldChange => ({
  field: 'amount',
  at: at(second),
  author: null,
  oldValue,
  newValue,
  tableRow: { table: 1, origin: 'field_history' },
});
const THERE_AND_BACK = [change('200', '100', 5), change('100', '200', 15), change('200', '100', 25)];

it('keeps a value that comes back within the minute', () => {
  const told = [
    ['200', '100', 5],
    ['100', '200', 15],
    ['200', '100', 25],
  ];
  expect(amounts(changesOf({ states: [], changes: THERE_AND_BACK, points: [] }))).toEqual(told);
  const states = [state('200', 0), state('100', 5), state('200', 15), state('100', 25)];
  expect(amounts(changesOf({ states, changes: [], points: [] }))).toEqual(told);
  expect(amounts(changesOf({ states, changes: THERE_AND_BACK, points: [] }))).toEqual(told);
});

it('takes the one that the states tell, whichever comes first', () => {
  const states = [state('200', 0), state('100', 7)];
  const changes = changesOf({ states, changes: [change('200', '100', 5)], points: [] });
  expect(changes.map(({ tableRow }) => tableRow?.origin)).toEqual(['stage_history']);
});
