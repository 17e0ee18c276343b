import { expect, it } from 'vitest';
import type { StagedOpportunity } from '../stage/staged-records';
import type { HistoryDraft } from './history-draft';
import { presentAgainstHistory } from './present-against-history';

const tableRow = { table: 0, origin: 'stage_history' };
const record = {
  amount: '100',
  closesOn: '2026-06-30',
  stage: 'Proposal',
  ownerSeatId: null,
  outcome: 'open',
  category: 'commit',
  categoryMadeBy: 'import',
} as StagedOpportunity;
const state = (at: string, values: Partial<HistoryDraft['states'][number]['values']>) => ({
  at,
  author: null,
  values: { stage: null, amount: null, closes_on: null, category: null, ...values },
  tableRow,
});
const draft = (given: Partial<HistoryDraft>): HistoryDraft => ({
  states: [],
  changes: [],
  points: [],
  ...given,
});

it('says what the history ends with and what the row shows, where they differ', () => {
  const history = draft({
    states: [
      state('2026-05-02T00:00:00.000Z', { stage: 'Proposal', amount: '100.00', closes_on: '2026-07-15' }),
      state('2026-05-01T00:00:00.000Z', { stage: 'Discovery', amount: '90', closes_on: '2026-06-30' }),
    ],
  });
  expect(presentAgainstHistory(history, record)).toEqual([
    { field: 'closes_on', told: '2026-07-15', toldAt: '2026-05-02T00:00:00.000Z', present: '2026-06-30' },
  ]);
});

it('takes the last of several tables, of which one that agrees at that moment is enough', () => {
  const change = {
    field: 'amount' as const,
    at: '2026-05-02T00:00:00.000Z',
    author: null,
    oldValue: '90',
    newValue: '120',
    tableRow,
  };
  expect(presentAgainstHistory(draft({ changes: [change] }), record)).toMatchObject([{ told: '120' }]);
  const states = [state(change.at, { amount: '100' })];
  expect(presentAgainstHistory(draft({ changes: [change], states }), record)).toEqual([]);
});

it('says nothing of blanks, nor of a category that the outcome settles', () => {
  expect(presentAgainstHistory(draft({}), record)).toEqual([]);
  expect(presentAgainstHistory(draft({ states: [state('2026-05-02T00:00:00.000Z', {})] }), record)).toEqual(
    [],
  );
  const history = draft({ states: [state('2026-05-02T00:00:00.000Z', { category: 'pipeline' })] });
  expect(presentAgainstHistory(history, record)).toMatchObject([{ field: 'category', present: 'commit' }]);
  expect(presentAgainstHistory(history, { ...record, outcome: 'lost' })).toEqual([]);
});
